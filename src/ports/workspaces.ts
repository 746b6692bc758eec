import type { Workspace } from '../domain/directory.ts';

export interface WorkspaceMember {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
}

/** Named sets of people that admins keep in Rollcall itself. A deleted one stays on record for its reasons (E3). */
export interface Workspaces {
  /** Null: another one that stands is called so, case and accents aside. */
  create(connectionId: string, name: string, now: Date): Promise<Workspace | null>;
  get(connectionId: string, id: string): Promise<Workspace | null>;
  /** Null: there is none, or another one is called so. */
  rename(connectionId: string, id: string, name: string, now: Date): Promise<Workspace | null>;
  /** False: there is none that stands. Its members stay on record. */
  delete(connectionId: string, id: string, now: Date): Promise<boolean>;
  /** The first `limit` by email, those whom the directory deleted left out. */
  members(connectionId: string, id: string, limit: number): Promise<readonly WorkspaceMember[]>;
  memberIds(connectionId: string, id: string): Promise<readonly string[]>;
  /** Answers who was not in it before. */
  addMembers(
    connectionId: string,
    id: string,
    personIds: readonly string[],
    by: string,
    now: Date,
  ): Promise<readonly string[]>;
  /** Answers who was in it. */
  removeMembers(connectionId: string, id: string, personIds: readonly string[]): Promise<readonly string[]>;
}
