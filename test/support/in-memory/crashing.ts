import type { OpenSlack } from '../../../src/ports/slack-access.ts';
import type { InMemoryPorts } from './open-in-memory-ports.ts';

/** The process died here: what was asked of a port happened or not, and nothing runs after it. */
export class Crash extends Error {}

export interface CrashingPorts {
  readonly ports: InMemoryPorts;
  /** False while the process still lives: so many calls were never made. */
  crashed(): boolean;
}

/** Ports that reach outside the process: clock, ids and the log do not. */
const OUTSIDE = [
  'accounts',
  'assignments',
  'cases',
  'connections',
  'decisions',
  'directory',
  'entitlements',
  'holds',
  'notifier',
  'plans',
  'receipts',
  'runs',
] as const;

/**
 * The same ports, dead from the n-th moment on. Each call has two: before it is made, and after it was carried
 * out while its answer is on the way.
 */
export function crashAt(moment: number, ports: InMemoryPorts, slack: OpenSlack): CrashingPorts {
  let left = moment;
  const tick = () => {
    left -= 1;
    if (left <= 0) throw new Crash(`crashed at ${moment}`);
  };
  const open = { accounts: wrap(slack.accounts, tick), team: wrap(slack.team, tick) };
  const wrapped = Object.fromEntries(OUTSIDE.map((name) => [name, wrap<object>(ports[name], tick)]));
  return {
    ports: { ...ports, ...wrapped, slack: { open: async () => open, openWith: () => open } },
    crashed: () => left <= 0,
  };
}

/** Those that answer page by page; all others answer once. */
const STREAMS: ReadonlySet<PropertyKey> = new Set([
  'people',
  'lonelyAccounts',
  'placedPeople',
  'readAccounts',
  'readUsers',
]);

function wrap<Port extends object>(port: Port, tick: () => void): Port {
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      const call = (asked: readonly unknown[]): unknown => Reflect.apply(member, target, asked);
      if (STREAMS.has(name)) return (...asked: readonly unknown[]) => pages(() => call(asked), tick);
      return async (...asked: readonly unknown[]) => {
        tick();
        const answer = await call(asked);
        tick();
        return answer;
      };
    },
  });
}

async function* pages(call: () => unknown, tick: () => void): AsyncGenerator<unknown> {
  tick();
  const stream = call();
  if (!isStream(stream)) throw new TypeError('not a stream');
  for await (const page of stream) {
    tick();
    yield page;
  }
}

function isStream(answer: unknown): answer is AsyncIterable<unknown> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;
}
