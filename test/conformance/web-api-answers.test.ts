import { describe, expect, it } from 'vitest';
import type { WebMethod } from '../../src/local-slack/server/web-method.ts';
import { localMethods } from '../house/called-methods.ts';
import { callApp, METHODS_TRIED } from './call-every-method.ts';
import { missingKeys } from './missing-keys.ts';
import { listShared, readShared } from './read-shared.ts';

interface MethodReference {
  readonly scope: Readonly<Record<string, readonly string[]>>;
  /** t1 … t4, and t5 for the special ones. */
  readonly rate_limits: string;
  readonly examples?: { readonly success: { readonly example: Readonly<Record<string, unknown>> } };
}

const readReference = (method: string) => readShared<MethodReference>(`slack-method-refs/${method}.json`);

/** What an example shows that the local Slack has not got, or that belongs to the example's own content. */
const NOT_MIMICKED: readonly RegExp[] = [
  /\.image_(original|\d+)$/, // pictures
  /^team\.enterprise_(id|name)$/, // Acme is no organisation
  /^message\.(username|attachments|subtype)$/, // a message of another kind
  /^channel\.(is_frozen|parent_conversation|shared_team_ids|pending_connected_team_ids|properties)$/, // Slack Connect
  /^members\[\]\.profile\.email$/, // a bot has no address
  /^view\.blocks\[\]/, // the view that was sent
];

/** The reference names the scopes of bots and people only. */
const APP_SCOPES: Readonly<Record<string, readonly string[]>> = {
  'apps.connections.open': ['connections:write'],
};

describe('the local Web API', () => {
  const table = localMethods();

  it.each(METHODS_TRIED)('%s answers what the example of the reference shows', async (name) => {
    const { examples } = await readReference(name);
    const answer = await callApp(name);
    expect(answer).toMatchObject({ ok: true });
    const missing = missingKeys(examples?.success.example ?? {}, answer);
    expect(missing.filter((path) => !NOT_MIMICKED.some((known) => known.test(path)))).toEqual([]);
  });

  it('tries every method that the reference holds', async () => {
    const references = (await listShared('slack-method-refs')).map((file) => file.replace(/\.json$/, ''));
    const documented = [...table.keys()].filter((name) => references.includes(name));
    expect(documented.toSorted()).toEqual(METHODS_TRIED.toSorted());
  });

  it.each(METHODS_TRIED)('%s is limited and guarded as documented', async (name) => {
    const { rate_limits: tier, scope } = await readReference(name);
    const method = table.get(name);
    expect(tierOf(method)).toBe(tier);
    if (method === undefined || method.tokenTypes === 'none') return;
    const documented = APP_SCOPES[name] ?? Object.values(scope).flat();
    expect(documented).toEqual(expect.arrayContaining([...method.scopes]));
    expect(method.scopes.length === 0).toBe(documented.length === 0);
  });
});

function tierOf(method: WebMethod | undefined): string {
  const tier = method?.tier;
  // chat.postMessage has a budget of its own; Slack counts it among the special ones.
  return typeof tier === 'number' ? `t${tier}` : 't5';
}
