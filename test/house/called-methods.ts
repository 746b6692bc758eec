import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PARTS } from '../../src/local-slack/parts.ts';
import type { WebMethod } from '../../src/local-slack/server/web-method.ts';
import { createClock } from '../../src/local-slack/state/clock.ts';
import { createRandom } from '../../src/local-slack/state/random.ts';
import { createWorld } from '../../src/local-slack/state/world.ts';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
/** `client.views.open`, and `call('team.info'` with or without a line break between. */
const CALL =
  /\bclient\.([a-z]\w*(?:\.\w+)+)\b|\b(?:call|readCursorPages)\(\s*(?:\w+,\s*)?'([a-z]\w*(?:\.\w+)+)'/g;

/** Slack's Web API methods that the code calls by name, sorted. */
export async function readCalledMethods(): Promise<readonly string[]> {
  const called = new Set<string>();
  for await (const path of glob('{slack,compose}/**/*.ts', { cwd: SRC })) {
    for (const [, dotted, quoted] of (await readFile(SRC + path, 'utf8')).matchAll(CALL)) {
      called.add(dotted ?? quoted ?? '');
    }
  }
  return [...called].toSorted();
}

/** The local Slack's table: which scopes each method asks for. */
export function localMethods(): ReadonlyMap<string, WebMethod> {
  const clock = createClock();
  const world = createWorld({ clock, random: createRandom(1), settings: {} });
  const parts = PARTS.map((createPart) => createPart({ world, baseUrl: () => 'http://localhost' }));
  clock.stop();
  return new Map(parts.flatMap(({ methods = [] }) => methods).map((method) => [method.name, method]));
}
