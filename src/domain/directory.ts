/** A node of the organisation's tree. `path` is for people, like `/Sales/EMEA`; `/` is the root. */
export interface OrgUnit {
  readonly id: string;
  readonly path: string;
  readonly parentId: string | null;
  readonly deleted: boolean;
}

/** A named set of people, from the directory. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly deleted: boolean;
}

/** A named set of people that admins keep in Rollcall itself. */
export interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly deleted: boolean;
}

/** Where a person stands: what an assignment can reach them through. */
export interface Placement {
  /** The person's unit first, then its parents up to the root. */
  readonly unitIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly workspaceIds: readonly string[];
}

/** What subjects are called, to name them in a reason. Keyed by id. */
export type SubjectNames = ReadonlyMap<string, { readonly name: string; readonly deleted: boolean }>;
