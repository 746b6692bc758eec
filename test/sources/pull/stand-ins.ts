import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../../../src/ports/log.ts';
import type { PulledDirectory } from '../../../src/ports/pulled-directory.ts';
import { createGoogleDirectory } from '../../../src/sources/google/create-google-directory.ts';
import { createGraphDirectory } from '../../../src/sources/graph/create-graph-directory.ts';
import type { DirectoryState } from '../../support/directory-stand-in/directory-state.ts';
import type { Reply } from '../../support/directory-stand-in/faults.ts';
import type { startDirectoryStandIn } from '../../support/directory-stand-in/start-directory-stand-in.ts';
import {
  failed as failedAtGoogle,
  GOOGLE_ADMIN,
  GOOGLE_KEY_FILE,
  startGoogleStandIn,
} from '../../support/google-stand-in/google-stand-in.ts';
import { failed as failedAtGraph, startGraphStandIn } from '../../support/graph-stand-in/graph-stand-in.ts';

export interface PullStandIn extends Awaited<ReturnType<typeof startDirectoryStandIn>> {
  readonly state: DirectoryState;
  /** Waits of the adapter, in milliseconds; none takes time. */
  readonly waits: number[];
  open(log: Log): PulledDirectory;
}

/** What the contract has to know about an API. */
export interface PulledApi {
  readonly users: RegExp;
  readonly members: RegExp;
  readonly token: RegExp;
  readonly rows: string;
  /** Whether the API says how many users there are. */
  readonly counts: boolean;
  readonly expired: Reply;
  readonly refused: Reply;
  start(): Promise<PullStandIn>;
}

/** Waits pass at once; what was waited is kept. */
function hurriedClock(waits: number[]) {
  return {
    now: () => new Date('2026-08-03T09:00:00Z'),
    sleep: async (ms: number) => void waits.push(ms),
  };
}

const always = () => 0;

export const GOOGLE: PulledApi = {
  users: /\/users\?(?!.*showDeleted)/,
  members: /\/members\?/,
  token: /\/token$/,
  rows: 'users',
  counts: false,
  expired: failedAtGoogle(400, 'invalid'),
  refused: failedAtGoogle(403, 'forbidden'),
  async start() {
    const server = await startGoogleStandIn();
    const folder = mkdtempSync(join(tmpdir(), 'rollcall-google-'));
    const credentialsFile = join(folder, 'key.json');
    writeFileSync(credentialsFile, GOOGLE_KEY_FILE);
    const waits: number[] = [];
    const clock = hurriedClock(waits);
    const { addresses } = server;
    const own = { credentialsFile, adminEmail: GOOGLE_ADMIN, addresses, clock, fetch, random: always };
    return {
      ...server,
      waits,
      open: (log) => createGoogleDirectory({ ...own, log }),
      close: async () => {
        rmSync(folder, { recursive: true });
        await server.close();
      },
    };
  },
};

export const GRAPH: PulledApi = {
  users: /\/v1\.0\/users\?/,
  members: /\/transitiveMembers\//,
  token: /\/token$/,
  rows: 'value',
  counts: true,
  expired: failedAtGraph(400, 'Directory_ExpiredPageToken'),
  refused: failedAtGraph(403, 'Authorization_RequestDenied'),
  async start() {
    const server = await startGraphStandIn();
    const waits: number[] = [];
    const own = { access: server.access, clock: hurriedClock(waits), fetch, random: always };
    return { ...server, waits, open: (log) => createGraphDirectory({ ...own, log }) };
  },
};
