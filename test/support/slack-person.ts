import type { KnownBlock } from '@slack/types';
import { vi } from 'vitest';
import type { Delivery } from '../../src/local-slack/delivery/create-delivery.ts';
import type { Delivered } from '../../src/local-slack/delivery/delivered.ts';

/** A modal as its person sees it. */
export interface SeenModal {
  readonly id: string;
  readonly callbackId: string;
  readonly title: string;
  /** Null: it only shows something. */
  readonly submit: string | null;
  readonly metadata: string;
  readonly blocks: readonly KnownBlock[];
  /** By `block_id`. */
  readonly errors: Readonly<Record<string, string>>;
  /** Every text of it, in order, one after the other. */
  readonly text: string;
}

export interface SeenMessage {
  readonly channel: string;
  readonly ts: string;
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  readonly ephemeral: boolean;
}

type Values = Record<string, Record<string, unknown>>;

/** Somebody who uses Rollcall in Slack: types, clicks, submits, reads. */
export interface SlackPerson {
  readonly userId: string;
  command(text: string): Promise<Delivered>;
  /** Opens the Home tab and gives its blocks once it is published. */
  home(): Promise<readonly KnownBlock[]>;
  click(blockId: string, actionId: string, value?: unknown, values?: Values): Promise<Delivered>;
  clickMessage(message: SeenMessage, actionId: string): Promise<Delivered>;
  suggest(blockId: string, actionId: string, query: string): ReturnType<Delivery['suggest']>;
  submit(values?: Values): Promise<Delivered>;
  /** The one on top; null: none is open. */
  modal(): SeenModal | null;
  /** The modal on top, once it has this callback id (and fits). */
  waitForModal(callbackId: string, fits?: (modal: SeenModal) => boolean): Promise<SeenModal>;
  closeAll(): Promise<void>;
  /** Everything in the app's direct message, oldest first. */
  messages(): readonly SeenMessage[];
  waitForMessage(fits: (message: SeenMessage) => boolean): Promise<SeenMessage>;
}

const PATIENCE = { timeout: 30_000, interval: 25 };

export function createSlackPerson({
  delivery,
  userId,
}: {
  readonly delivery: Delivery;
  readonly userId: string;
}): SlackPerson {
  const inbox = () => delivery.inboxOf(userId);
  const modal = () => {
    const top = inbox().modals.at(-1);
    return top === undefined ? null : toSeenModal(top.view, top.errors);
  };
  const topId = () => {
    const top = modal();
    if (top === null) throw new Error('no modal is open');
    return top.id;
  };
  const messages = () =>
    inbox().channels.flatMap(({ id, messages: all }) => all.map((one) => toSeenMessage(id, one)));
  return {
    userId,
    command: (text) => delivery.sendCommand({ userId, command: '/provision', text }),
    home: async () => {
      await delivery.openHome({ userId });
      return vi.waitFor(() => {
        const [view] = Object.values(inbox().homes);
        if (view === undefined) throw new Error('no Home tab was published');
        return blocksOf(view);
      }, PATIENCE);
    },
    click: (blockId, actionId, value, values) =>
      delivery.clickAction({ userId, container: { viewId: topId() }, blockId, actionId, value, values }),
    clickMessage: ({ channel, ts, blocks }, actionId) =>
      delivery.clickAction({
        userId,
        container: { channelId: channel, ts },
        blockId: blockIdOf(blocks, actionId),
        actionId,
      }),
    suggest: (blockId, actionId, query) =>
      delivery.suggest({ userId, container: { viewId: topId() }, blockId, actionId, query }),
    submit: (values = {}) => delivery.submitView({ userId, viewId: topId(), values }),
    modal,
    waitForModal: (callbackId, fits = () => true) =>
      vi.waitFor(() => {
        const top = modal();
        if (top?.callbackId === callbackId && fits(top)) return top;
        throw new Error(`no fitting modal ${callbackId} but ${top?.callbackId}: ${top?.text}`);
      }, PATIENCE),
    closeAll: async () => {
      if (modal() !== null) await delivery.closeView({ userId, viewId: topId(), all: true });
    },
    messages,
    waitForMessage: (fits) =>
      vi.waitFor(() => {
        const found = messages().findLast(fits);
        if (found === undefined)
          throw new Error(
            `no such message: ${messages()
              .map(({ text }) => text)
              .join(' | ')}`,
          );
        return found;
      }, PATIENCE),
  };
}

function toSeenModal(view: Record<string, unknown>, errors: Record<string, string>): SeenModal {
  const blocks = blocksOf(view);
  return {
    id: String(view.id),
    callbackId: String(view.callback_id),
    title: textOf(view.title),
    submit: view.submit === null || view.submit === undefined ? null : textOf(view.submit),
    metadata: String(view.private_metadata),
    blocks,
    errors,
    text: textsIn(blocks).join('\n'),
  };
}

function toSeenMessage(channel: string, message: Record<string, unknown>): SeenMessage {
  const blocks = blocksOf(message);
  const text = [String(message.text), ...textsIn(blocks)].join('\n');
  return { channel, ts: String(message.ts), text, blocks, ephemeral: message.ephemeral === true };
}

function blocksOf({ blocks }: Record<string, unknown>): readonly KnownBlock[] {
  return Array.isArray(blocks) ? (blocks as KnownBlock[]) : [];
}

function textOf(text: unknown): string {
  return typeof text === 'object' && text !== null && 'text' in text ? String(text.text) : '';
}

/** Every `text` that is a string, at any depth. */
export function textsIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(textsIn);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'text' && typeof value === 'string' ? [value] : textsIn(value),
  );
}

/** The block in which the element with this action id stands. */
function blockIdOf(blocks: readonly KnownBlock[], actionId: string): string {
  const found = blocks.find((block) => JSON.stringify(block).includes(`"action_id":"${actionId}"`));
  if (found?.block_id === undefined) throw new Error(`no element ${actionId}`);
  return found.block_id;
}
