import { checkBlocks } from '../../block-kit/check-blocks.ts';
import type { Surface } from '../../block-kit/surfaces.ts';
import { messagesFor } from '../../messages/message-store.ts';
import { toWebMessage } from '../../messages/to-web-message.ts';
import type { Channel } from '../../state/channel.ts';
import type { Clock } from '../../state/clock.ts';
import type { World } from '../../state/world.ts';
import type { StoredView } from '../../views/stored-view.ts';
import { toWebView } from '../../views/to-web-view.ts';
import { homeOf, modalsOf } from '../../views/view-store.ts';
import type { PageClock, PageFault, PagePieces } from '../wire.ts';
import { frameFor, type PageViewer } from './frame-for.ts';
import { peopleIn } from './people-in.ts';

export interface PieceDeps {
  world: World;
  baseUrl: string;
  version: string;
  realNow: () => number;
}

/** All that this person sees, by piece. */
export function piecesFor(deps: PieceDeps, viewer: PageViewer): PagePieces {
  const { world, version, realNow } = deps;
  const { user } = viewer;
  const conversations = [...world.channels.values()].filter(
    ({ teamId, memberIds }) => teamId === viewer.team.id && memberIds.includes(user.id),
  );
  const pieces: PagePieces = {
    frame: frameFor(world, viewer, version),
    modals: modalsOf(world, user.id).map(toSurface),
    ...Object.fromEntries(
      [...world.apps.keys()].flatMap((appId) => {
        const home = homeOf(world, appId, user.id);
        return home ? [[`home ${appId}`, toSurface(home)]] : [];
      }),
    ),
    ...Object.fromEntries(
      conversations.map((channel) => [`conversation ${channel.id}`, toConversation(deps, channel, user.id)]),
    ),
  };
  return { ...pieces, people: peopleIn(world, pieces), clock: toPageClock(world.clock, realNow()) };
}

function toSurface(view: StoredView) {
  return {
    view: toWebView(view, view.values),
    errors: view.errors,
    faults: faultsIn(view.blocks, view.type),
  };
}

function toConversation({ world, baseUrl }: PieceDeps, channel: Channel, userId: string) {
  const { id, kind, name, memberIds } = channel;
  const messages = messagesFor(world, id, userId).map((message) => ({
    ...toWebMessage(world, message, baseUrl),
    ephemeral: message.onlyFor !== null,
    faults: message.blocks.length > 0 ? faultsIn(message.blocks, 'message') : [],
  }));
  return { id, kind, name, memberIds, messages };
}

/** What was kept has passed the check; this shows what the check has learnt since, and blocks set by hand. */
function faultsIn(blocks: unknown[], surface: Surface): PageFault[] {
  return checkBlocks(blocks, surface).map(({ message, pointer }) => ({ message, pointer }));
}

function toPageClock(clock: Clock, realNow: number): PageClock {
  if (clock.frozen) return { frozen: true, now: clock.now() };
  // Whole seconds, so that the same clock stays the same piece.
  const offset = Math.round((clock.now() - realNow) / 1000) * 1000;
  return { frozen: false, offset, speed: clock.speed };
}
