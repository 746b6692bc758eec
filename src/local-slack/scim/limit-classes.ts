import type { BucketRate } from '../server/token-bucket.ts';

export interface LimitClass extends BucketRate {
  name: string;
  methods: readonly string[];
  /** Behind `/scim/<version>`. */
  path: RegExp;
  /** Whether the company's IdP spends from it too. */
  shared: boolean;
}

const ONE_USER = /^\/Users\/[^/]+$/;
const ONE_GROUP = /^\/Groups\/[^/]+$/;
const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** docs.slack.dev/reference/scim-api/rate-limits: for the whole organisation, whoever calls. */
export const LIMIT_CLASSES: readonly LimitClass[] = [
  { name: 'writes', methods: WRITES, path: /./, perMinute: 600, burst: 180, shared: true },
  { name: 'reads', methods: ['GET'], path: /./, perMinute: 1000, burst: 1000, shared: false },
  { name: 'read user', methods: ['GET'], path: ONE_USER, perMinute: 300, burst: 300, shared: false },
  { name: 'create user', methods: ['POST'], path: /^\/Users$/, perMinute: 180, burst: 20, shared: false },
  { name: 'change user', methods: ['PUT', 'PATCH'], path: ONE_USER, perMinute: 180, burst: 20, shared: true },
  { name: 'delete user', methods: ['DELETE'], path: ONE_USER, perMinute: 180, burst: 20, shared: false },
  { name: 'read group', methods: ['GET'], path: ONE_GROUP, perMinute: 300, burst: 300, shared: false },
  { name: 'create group', methods: ['POST'], path: /^\/Groups$/, perMinute: 180, burst: 20, shared: false },
  {
    name: 'change group',
    methods: ['PUT', 'PATCH'],
    path: ONE_GROUP,
    perMinute: 180,
    burst: 80,
    shared: false,
  },
  { name: 'delete group', methods: ['DELETE'], path: ONE_GROUP, perMinute: 180, burst: 20, shared: false },
];
