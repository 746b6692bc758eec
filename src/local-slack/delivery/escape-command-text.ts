import type { ActContext } from './act-context.ts';

/**
 * What a person typed after a command, as an app with `should_escape` gets it: `@ada` becomes `<@U…|ada>`,
 * `#general` `<#C…|general>`, addresses `<mailto:…|…>` and links `<…>` (slash commands page; the mailto form is
 * remembered, not documented). `&`, `<` and `>` become entities (guessed: as in messages).
 */
export function escapeCommandText(context: ActContext, text: string): string {
  const pieces = text.split(/(<[@#][A-Z0-9]+(?:\|[^>]*)?>|\S+)/);
  return pieces.map((piece, index) => (index % 2 === 1 ? escapeWord(context, piece) : piece)).join('');
}

function escapeWord(context: ActContext, word: string): string {
  const picked = /^<([@#])([A-Z0-9]+)(?:\|[^>]*)?>$/.exec(word);
  if (picked) return mentionById(context, picked[1] ?? '', picked[2] ?? '') ?? escapeEntities(word);
  const [, sigil = '', name = '', rest = ''] = /^([@#])([\p{L}\p{N}._-]*[\p{L}\p{N}])(.*)$/u.exec(word) ?? [];
  const mention =
    sigil === '@' ? personMention(context, name) : sigil === '#' ? channelMention(context, name) : '';
  if (mention) return mention + escapeEntities(rest);
  if (/^https?:\/\/\S+$/.test(word)) return `<${escapeEntities(word)}>`;
  const [, address = '', tail = ''] = /^([^\s@<>,;]+@[^\s@<>,;]+\.[\p{L}]+)(\S*)$/u.exec(word) ?? [];
  return address ? `<mailto:${address}|${address}>${escapeEntities(tail)}` : escapeEntities(word);
}

function mentionById({ world }: ActContext, sigil: string, id: string): string | undefined {
  if (sigil === '@') {
    const user = world.users.get(id);
    return user && `<@${user.id}|${user.name}>`;
  }
  const channel = world.channels.get(id);
  return channel && `<#${channel.id}|${channel.name}>`;
}

function personMention({ world, organisation }: ActContext, name: string): string | undefined {
  const user = world.users.findByName(organisation.id, name);
  return user && `<@${user.id}|${user.name}>`;
}

function channelMention({ world, team }: ActContext, name: string): string | undefined {
  const channel = [...world.channels.values()].find(
    (candidate) => candidate.name === name && candidate.teamId === team.id,
  );
  return channel && `<#${channel.id}|${channel.name}>`;
}

function escapeEntities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
