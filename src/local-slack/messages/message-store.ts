import type { World } from '../state/world.ts';
import type { Message } from './message.ts';

interface MessageState {
  /** By conversation, oldest first. */
  conversations: Record<string, Message[]>;
  lastMicros: number;
}

function stateOf(world: World): MessageState {
  return world.part('messages', () => ({ conversations: {}, lastMicros: 0 }));
}

/** A timestamp that no other message has, in seconds with six decimals. */
export function nextTs(world: World): string {
  const state = stateOf(world);
  state.lastMicros = Math.max(world.clock.now() * 1000, state.lastMicros + 1);
  const digits = String(state.lastMicros).padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

export function addMessage(world: World, draft: Omit<Message, 'ts' | 'editedTs'>): Message {
  const message: Message = { ...draft, ts: nextTs(world), editedTs: null };
  const { conversations } = stateOf(world);
  const list = conversations[message.channelId] ?? [];
  conversations[message.channelId] = list;
  list.push(message);
  world.touch();
  return message;
}

/** Oldest first; what others see only is not among them. */
export function messagesFor(world: World, channelId: string, userId: string): Message[] {
  const all = stateOf(world).conversations[channelId] ?? [];
  return all.filter((message) => message.onlyFor === null || message.onlyFor === userId);
}

/** Everything that only this person sees, in every conversation, oldest first. */
export function ephemeralsFor(world: World, userId: string): Message[] {
  const all = Object.values(stateOf(world).conversations).flat();
  return all
    .filter((message) => message.onlyFor === userId)
    .sort((one, other) => (one.ts < other.ts ? -1 : 1));
}

export function findMessage(world: World, channelId: string, ts: string): Message | undefined {
  return stateOf(world).conversations[channelId]?.find((message) => message.ts === ts);
}

export function replaceMessage(world: World, message: Message): void {
  const list = stateOf(world).conversations[message.channelId] ?? [];
  const at = list.findIndex((other) => other.ts === message.ts);
  if (at !== -1) list[at] = message;
  world.touch();
}

export function removeMessage(world: World, { channelId, ts }: Message): void {
  const { conversations } = stateOf(world);
  conversations[channelId] = (conversations[channelId] ?? []).filter((message) => message.ts !== ts);
  world.touch();
}
