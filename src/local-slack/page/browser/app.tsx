import { useCallback, useMemo, useState } from 'preact/hooks';
import type { PageClock, PageConversation, PageFrame, PagePerson, PagePieces, PageSurface } from '../wire.ts';
import { Inspector } from './inspector/inspector.tsx';
import { ModalStack } from './modal/modal-stack.tsx';
import { Screen } from './shell/screen.tsx';
import { Sidebar } from './shell/sidebar.tsx';
import { Toast } from './shell/toast.tsx';
import { type Page, PageProvider } from './state/page-context.ts';
import { usePieces } from './state/use-pieces.ts';
import { usePlace } from './state/use-place.ts';
import { useVersion } from './state/use-version.ts';

/** The whole page: who you are, where you can go, where you are, and what lies over it. */
export function App() {
  const [place, go] = usePlace();
  const { pieces, connected } = usePieces(place.user, place.team);
  const [sentence, say] = useState('');
  const forget = useCallback(() => say(''), []);
  const frame = pieces.frame as PageFrame | undefined;
  const people = (pieces.people ?? {}) as Record<string, PagePerson>;
  const modals = (pieces.modals ?? []) as PageSurface[];
  const conversations = useMemo(() => conversationsOf(pieces), [pieces]);
  const channelNames = useMemo(() => namesOf(conversations, frame), [conversations, frame]);
  useVersion(frame?.version);
  if (!frame) return <Waiting connected={connected} />;
  const page: Page = { frame, clock: pieces.clock as PageClock, people, channelNames, place, go, say };
  const isAtList = place.app === null && place.conversation === null;
  const classes = ['page', isAtList && 'at-list', place.inspector && 'inspecting'].filter(Boolean).join(' ');
  return (
    <PageProvider value={page}>
      <div class={classes} lang={frame.me.locale}>
        <div class="ground" inert={modals.length > 0}>
          <Sidebar conversations={conversations} />
          <Screen pieces={pieces} conversations={conversations} />
        </div>
        <ModalStack key={frame.me.id} modals={modals} />
        {place.inspector && <Inspector />}
      </div>
      <Toast
        sentence={connected ? sentence : 'The local Slack cannot be reached. Trying again…'}
        forget={forget}
      />
    </PageProvider>
  );
}

function Waiting({ connected }: { connected: boolean }) {
  return <p class="waiting">{connected ? 'Loading…' : 'The local Slack cannot be reached. Trying again…'}</p>;
}

function conversationsOf(pieces: PagePieces): PageConversation[] {
  return Object.entries(pieces)
    .filter(([name]) => name.startsWith('conversation '))
    .map(([, piece]) => piece as PageConversation);
}

function namesOf(
  conversations: readonly PageConversation[],
  frame: PageFrame | undefined,
): Record<string, string> {
  const named = [...conversations, ...(frame?.joinable ?? [])].filter(({ name }) => name !== '');
  return Object.fromEntries(named.map(({ id, name }) => [id, name]));
}
