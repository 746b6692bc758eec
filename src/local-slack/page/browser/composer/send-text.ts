import { withEntities } from '../mrkdwn/entities.ts';
import { act } from '../state/act.ts';
import type { Page } from '../state/page-context.ts';
import { withMentions } from './suggestions.ts';

export interface Outgoing {
  text: string;
  /** Names that were picked from the suggestions → ids. */
  picked: ReadonlyMap<string, string>;
  /** Null for the app's own direct message while nobody has said anything in it. */
  conversationId: string | null;
}

/** Sends a command to its app, or says something. @returns what to tell the person; null when it went through */
export async function sendText(
  page: Page,
  { text, picked, conversationId }: Outgoing,
): Promise<string | null> {
  const { frame } = page;
  const who = { user: frame.me.id };
  const place = { ...who, team: frame.team.id, ...(conversationId ? { channel: conversationId } : {}) };
  const [, command, rest = ''] = /^(\/\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  if (command === '/invite') return invite(page, rest, picked, conversationId);
  if (command) {
    if (!frame.apps.some(({ commands }) => commands.some((known) => known.command === command)))
      return `${command} is not a valid command.`;
    const { fields, notice, body } = await act('command', {
      ...place,
      command,
      text: withMentions(rest, picked).trim(),
    });
    // What went wrong at the app Slackbot says in the conversation.
    return body.ack === undefined || Object.keys(fields).length > 0 ? notice : null;
  }
  if (!conversationId) return 'Type a command: it begins with a slash.';
  const said = withMentions(withEntities(text), picked);
  return (await act('say', { ...who, channel: conversationId, text: said })).notice;
}

async function invite(
  { people }: Page,
  rest: string,
  picked: ReadonlyMap<string, string>,
  channel: string | null,
): Promise<string | null> {
  const name = /^@?(\S+)/.exec(rest)?.[1] ?? '';
  const id = picked.get(name) ?? Object.values(people).find((person) => person.name === name)?.id;
  if (!id || !channel) return 'Invite somebody with /invite @name.';
  return (await act('join', { user: id, channel })).notice;
}
