export type Comparison = 'eq' | 'ne' | 'co' | 'sw' | 'ew' | 'gt' | 'ge' | 'lt' | 'le';

/** Where a value stands in a pushed resource: its names from outside to inside. */
export interface PushedPath {
  readonly names: readonly string[];
  readonly type: 'text' | 'boolean' | 'time';
  readonly caseExact: boolean;
  /** The first name holds a list: one of its elements must fit. */
  readonly many: boolean;
}

/** A filter of RFC 7644 §3.4.2.2 whose attributes are known; `element` looks at one element of a list. */
export type PushedFilter =
  | { readonly kind: 'and' | 'or'; readonly filters: readonly PushedFilter[] }
  | { readonly kind: 'not'; readonly filter: PushedFilter }
  | { readonly kind: 'element'; readonly name: string; readonly filter: PushedFilter }
  | { readonly kind: 'present'; readonly path: PushedPath }
  | {
      readonly kind: 'compare';
      readonly path: PushedPath;
      readonly comparison: Comparison;
      readonly value: string | number | boolean | null;
    };

export interface PushedQuery {
  readonly filter: PushedFilter | null;
  readonly sortBy: PushedPath | null;
  readonly descending: boolean;
  /** How many are left out at the beginning. */
  readonly skip: number;
  readonly limit: number;
}

export interface PushedPage<T> {
  readonly total: number;
  readonly resources: readonly T[];
}
