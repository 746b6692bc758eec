import type { DirectoryRecord } from '../../../src/domain/directory-record.ts';
import { importDirectory } from '../../../src/use-cases/import-directory.ts';
import { pullDirectory } from '../../../src/use-cases/pull-directory.ts';
import { makeRecord } from '../../contracts/make-record.ts';
import type { RunningRollcall } from '../../support/running-rollcall.ts';
import type { DirectoryChannel, Told } from './directory-channel.ts';

const by = { kind: 'rollcall' } as const;

type Read = (people: readonly DirectoryRecord[]) => Promise<void>;

/** A directory that arrives whole each time: what it said before and does not say now is gone. */
function createWholeChannel(read: Read, compare: () => Promise<void>): DirectoryChannel {
  const people = new Map<string, Told>();
  const say = async () => {
    await read([...people].map(([id, told]) => toRecord(id, told)));
    await compare();
  };
  return {
    async tell(id, told) {
      people.set(id, told);
      await say();
    },
    async remove(id) {
      people.delete(id);
      await say();
    },
    async dropGroup(name) {
      for (const [id, told] of people) {
        people.set(id, { ...told, groups: (told.groups ?? []).filter((group) => group !== name) });
      }
      await say();
    },
  };
}

function toRecord(id: string, { email, suspended = false, unit, groups = [] }: Told): DirectoryRecord {
  return makeRecord(email, {
    externalId: id,
    status: suspended ? 'suspended' : 'active',
    unitPath: unit === undefined ? null : `/${unit}`,
    groups,
  });
}

/** A file that holds everybody. */
export async function openFileChannel(rollcall: RunningRollcall): Promise<DirectoryChannel> {
  const { ports, reconcile } = rollcall;
  const { id } = await rollcall.connection();
  return createWholeChannel(async (people) => {
    const file = { source: 'triggers', read: people.length, rejected: 0, people, part: false };
    await importDirectory(ports, id, file, by);
  }, reconcile);
}

/** A directory that Rollcall reads by itself; who is missing has to be missing twice (G2). */
export async function openPullChannel(rollcall: RunningRollcall): Promise<DirectoryChannel> {
  const { ports, reconcile } = rollcall;
  const { id } = await rollcall.connection();
  return createWholeChannel(async (people) => {
    const pulled = {
      name: 'google',
      async *read() {
        yield people;
        return { pages: 1, rows: people.length, total: people.length };
      },
    } as const;
    await pullDirectory(ports, id, pulled, by);
    await pullDirectory(ports, id, pulled, by);
  }, reconcile);
}
