import { WebApiError } from '../server/web-api-error.ts';
import { readFlag, readText, requireText } from '../server/web-args.ts';
import type { TokenContext, TokenMethod, WebArgs } from '../server/web-method.ts';
import type { Channel } from '../state/channel.ts';
import { chooseTeam } from '../web-api/choose-team.ts';
import { findDirectMessage, openDirectMessage } from './direct-message.ts';
import { findVisibleChannel } from './find-channel.ts';
import { pageOf } from './page-of.ts';
import { toWebChannel } from './to-web-channel.ts';

/** The scope that shows each kind of conversation. */
const READ_SCOPE: Record<Channel['kind'], string> = {
  public: 'channels:read',
  private: 'groups:read',
  im: 'im:read',
  mpim: 'mpim:read',
};
const KIND_OF_TYPE: Record<string, Channel['kind']> = {
  public_channel: 'public',
  private_channel: 'private',
  im: 'im',
  mpim: 'mpim',
};
const READ = { tokenTypes: ['bot', 'user'], scopes: Object.values(READ_SCOPE) } as const;
const MOST_PEOPLE = 8;

const listConversations: TokenMethod = {
  name: 'conversations.list',
  tier: 2,
  ...READ,
  handle(context, args) {
    const { world, token } = context;
    const kinds = readKinds(context, args);
    const teamId = chooseTeam(context, args).id;
    const channels = [...world.channels.values()].filter(
      (channel) =>
        channel.teamId === teamId &&
        kinds.includes(channel.kind) &&
        (channel.kind === 'public' || channel.memberIds.includes(token.userId)) &&
        !(channel.archived && readFlag(args, 'exclude_archived')),
    );
    const { items, next } = pageOf(channels, args);
    return {
      channels: items.map((channel) => toWebChannel(world, channel, token.userId)),
      response_metadata: { next_cursor: next },
    };
  },
};

function readKinds({ token }: TokenContext, args: WebArgs): Channel['kind'][] {
  const types = (readText(args, 'types') ?? 'public_channel').split(',').map((type) => type.trim());
  return types.map((type) => {
    const kind = KIND_OF_TYPE[type];
    if (!kind) throw new WebApiError('invalid_types');
    const needed = READ_SCOPE[kind];
    if (!token.scopes.includes(needed))
      throw new WebApiError('missing_scope', { needed, provided: token.scopes.join(',') });
    return kind;
  });
}

const showConversation: TokenMethod = {
  name: 'conversations.info',
  tier: 3,
  ...READ,
  handle(context, args) {
    const channel = readableChannel(context, args);
    return { channel: toWebChannel(context.world, channel, context.token.userId) };
  },
};

const listMembers: TokenMethod = {
  name: 'conversations.members',
  tier: 4,
  ...READ,
  handle(context, args) {
    const { items, next } = pageOf(readableChannel(context, args).memberIds, args);
    return { members: items, response_metadata: { next_cursor: next } };
  },
};

function readableChannel(context: TokenContext, args: WebArgs): Channel {
  const channel = findVisibleChannel(context, requireText(args, 'channel', 'channel_not_found'));
  if (!channel) throw new WebApiError('channel_not_found');
  const needed = READ_SCOPE[channel.kind];
  const { scopes } = context.token;
  if (!scopes.includes(needed))
    throw new WebApiError('missing_scope', { needed, provided: scopes.join(',') });
  return channel;
}

const openConversation: TokenMethod = {
  name: 'conversations.open',
  tier: 3,
  tokenTypes: ['bot', 'user'],
  scopes: ['im:write', 'mpim:write', 'channels:manage', 'groups:write'],
  handle(context, args) {
    const { world, organisation, team, token } = context;
    const users = readPeople(context, args);
    const request = {
      organisationId: organisation.id,
      teamId: team?.id ?? world.users.get(users[0] ?? '')?.teamIds[0] ?? organisation.id,
      memberIds: [token.userId, ...users],
    };
    const known = findDirectMessage(world, request);
    if (!known && readFlag(args, 'prevent_creation')) throw new WebApiError('channel_not_found');
    const channel = openDirectMessage(world, request);
    const shown = readFlag(args, 'return_im')
      ? toWebChannel(world, channel, token.userId)
      : { id: channel.id };
    return { channel: shown, ...(known ? { no_op: true, already_open: true } : {}) };
  },
};

function readPeople({ world, organisation }: TokenContext, args: WebArgs): string[] {
  const users = requireText(args, 'users', 'users_list_not_supplied')
    .split(',')
    .map((id) => id.trim());
  if (users.length > MOST_PEOPLE) throw new WebApiError('too_many_users');
  for (const id of users) {
    const user = world.users.get(id);
    if (user?.organisationId !== organisation.id) throw new WebApiError('user_not_found');
    if (user.deleted) throw new WebApiError('user_disabled');
  }
  return users;
}

export const CONVERSATION_METHODS: readonly TokenMethod[] = [
  listConversations,
  showConversation,
  listMembers,
  openConversation,
];
