import type { KnownBlock } from '@slack/types';
import { vi } from 'vitest';
import type { RunningRollcall } from './running-rollcall.ts';
import type { SlackPerson } from './slack-person.ts';

/** The Home tab of one person: what it says, and what is clicked in it. */
export interface HomeTabOf {
  /** The blocks, as JSON, once they say this. */
  says(text: string): Promise<string>;
  click(blockId: string, actionId: string, value?: unknown): Promise<unknown>;
  /** Chooses a filter, and waits until the list is filtered. */
  filter(value: string): Promise<unknown>;
  /** Chooses in the ⋯ of the row with this name. */
  choose(name: string, menu: string, verb: string): Promise<unknown>;
}

const PATIENCE = { timeout: 30_000, interval: 25 };

export function homeTabOf({ delivery }: RunningRollcall, { userId }: SlackPerson): HomeTabOf {
  const view = () => {
    const [home] = Object.values(delivery.inboxOf(userId).homes);
    return { id: String(home?.id), blocks: (home?.blocks ?? []) as unknown as readonly KnownBlock[] };
  };
  const click = (blockId: string, actionId: string, value?: unknown) =>
    delivery.clickAction({ userId, container: { viewId: view().id }, blockId, actionId, value });
  const says = (text: string) =>
    vi.waitFor(() => {
      const said = JSON.stringify(view().blocks);
      if (!said.includes(text)) throw new Error(`the Home tab does not say “${text}” but ${said}`);
      return said;
    }, PATIENCE);
  return {
    says,
    click,
    async filter(value) {
      const row = view().blocks.find((block) => JSON.stringify(block).includes('home-filter'));
      await click(String(row?.block_id), 'home-filter', value);
      await says(`"value":"${value}"},"placeholder"`);
    },
    choose(name, menu, verb) {
      const row = view().blocks.find((block) => JSON.stringify(block).includes(`*${name}*`));
      const value = new RegExp(`"(${verb}:[^"]+)"`, 'u').exec(JSON.stringify(row))?.[1];
      if (value === undefined) throw new Error(`${name} offers no ${verb}: ${JSON.stringify(row)}`);
      return click(String(row?.block_id), menu, value);
    },
  };
}
