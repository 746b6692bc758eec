import { expect } from 'vitest';
import { runCli } from '../../../src/cli.ts';
import type { PrismaClient } from '../../../src/db/generated/client.ts';
import { openDatabase } from '../../../src/db/open-database.ts';
import { slackEnvironment } from '../../cli/support/with-cli.ts';
import { silentLog } from '../../support/silent-log.ts';
import { type SlackStandIn, startSlackStandIn } from '../../support/slack-stand-in/slack-stand-in.ts';
import { type Life, live, type Moment } from './live.ts';
import {
  accountsAtFirst,
  JOINERS,
  LEAVERS,
  newAddress,
  RATES,
  RENAMED,
  RETURNER,
  type StoredWorld,
} from './stored-world.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** One world in which Rollcall lives and dies: a Slack that goes on, and a database that its processes share. */
export interface MortalWorld {
  live(moment: Moment | null): Promise<Life>;
  /** As if a minute passed: whoever was killed with the turn is known to be dead (X2). */
  passMinute(): Promise<void>;
  /** Everything once, nobody else touched, every effect with its receipt, nothing left to do (X1, R1, P2). */
  expectExactlyOnce(): Promise<void>;
  close(): Promise<void>;
}

export async function openMortalWorld(stored: StoredWorld): Promise<MortalWorld> {
  const slack = await startSlackStandIn({ accounts: accountsAtFirst(), rates: RATES });
  const copy = await stored.copy();
  const environment = { ...stored.settings, ...copy.environment, ...slackEnvironment(slack) };
  return {
    live: (moment) => live(['sync', '--approve', 'all', '--json'], environment, moment),
    passMinute: () =>
      withPrisma(environment, async (prisma) => {
        await prisma.$executeRaw`UPDATE turns SET beat_at = beat_at - interval '1 minute'`;
      }),
    async expectExactlyOnce() {
      expectSlack(slack);
      await expectRecords(environment, effectsOf(slack));
      expect(await ask(environment, 'receipts', 'verify')).toMatchObject({ ok: true });
      expect(await ask(environment, 'plan')).toMatchObject({ operations: [] });
    },
    async close() {
      await slack.close();
      await copy.drop();
    },
  };
}

/** Each write that Slack committed, as `kind whom`, whether or not its answer was ever seen. */
function effectsOf({ requests, accounts }: SlackStandIn): string[] {
  return requests
    .filter(({ method, status, path }) => path.startsWith('/scim/') && method !== 'GET' && status < 300)
    .map(({ method, path, body }) => {
      if (method === 'POST') return `invite ${JSON.parse(body).emails[0].value}`;
      const { email } = accounts.get(path.split('/').at(-1) ?? '') ?? { email: path };
      if (/active/.test(body)) return `${/true/.test(body) ? 'reactivate' : 'deactivate'} ${email}`;
      return `update_profile ${email}`;
    })
    .toSorted();
}

function expectSlack(slack: SlackStandIn): void {
  const before = accountsAtFirst();
  const address = (index: number) => before[index]?.email ?? '';
  expect(effectsOf(slack)).toEqual(
    [
      ...JOINERS.map((email) => `invite ${email}`),
      ...LEAVERS.map((index) => `deactivate ${address(index)}`),
      ...RENAMED.map((index) => `update_profile ${newAddress(index)}`),
      `reactivate ${address(RETURNER)}`,
    ].toSorted(),
  );
  for (const [index, { id, email }] of before.entries()) {
    const leaves = LEAVERS.some((one) => one === index);
    const renamed = RENAMED.some((one) => one === index);
    const wanted = { email: renamed ? newAddress(index) : email, active: !leaves };
    expect(slack.accounts.get(id)).toMatchObject(wanted);
  }
  expect(slack.accounts.size).toBe(before.length + JOINERS.length);
  for (const email of JOINERS) expect(slack.byEmail(email)).toMatchObject({ active: true });
}

/** No run is left behind, and each effect has one operation that says `applied` and one receipt. */
const expectRecords = (environment: Environment, effects: readonly string[]) =>
  withPrisma(environment, async (prisma) => {
    const open = { state: { in: ['waiting', 'sending'] }, run: { ready: true } };
    expect(await prisma.run.count({ where: { endedAt: null, ready: true } })).toBe(0);
    expect(await prisma.runOperation.count({ where: open })).toBe(0);
    expect(await prisma.runOperation.count({ where: { state: 'applied' } })).toBe(effects.length);
    expect(await prisma.receipt.count({ where: { event: 'applied' } })).toBe(effects.length);
  });

async function withPrisma(environment: Environment, work: (prisma: PrismaClient) => Promise<void>) {
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir = '' } = environment;
  const database = await openDatabase({ databaseUrl, dataDir, log: silentLog });
  await work(database.prisma).finally(() => database.close());
}

async function ask(environment: Environment, ...words: string[]): Promise<unknown> {
  let out = '';
  const streams = { out: { write: (text: string) => (out += text) }, err: { write: () => 0 } };
  expect(await runCli([...words, '--json'], environment, streams)).toBe(0);
  return JSON.parse(out);
}
