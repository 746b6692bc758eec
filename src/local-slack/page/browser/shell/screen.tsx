import { useEffect } from 'preact/hooks';
import type { PageConversation, PagePieces, PageSurface } from '../../wire.ts';
import { usePage } from '../state/page-context.ts';
import { AppScreen } from './app-screen.tsx';
import { ConversationScreen } from './conversation-screen.tsx';
import { dmOf } from './sidebar.tsx';

interface ScreenProps {
  pieces: PagePieces;
  conversations: readonly PageConversation[];
}

/** Beside the sidebar: wide enough for both. */
const WIDE = '(min-width: 701px)';

/** Where somebody is. On a wide screen nobody is nowhere: the first app stands there to begin with. */
export function Screen({ pieces, conversations }: ScreenProps) {
  const { frame, place, go } = usePage();
  const app = frame.apps.find(({ id }) => id === place.app);
  const conversation = conversations.find(({ id }) => id === place.conversation);
  const [first] = frame.apps;
  const isNowhere = !app && !conversation;
  useEffect(() => {
    if (isNowhere && first && matchMedia(WIDE).matches) go({ app: first.id, conversation: null }, 'replace');
  }, [isNowhere, first, go]);
  if (app) {
    const home = pieces[`home ${app.id}`] as PageSurface | undefined;
    return <AppScreen key={app.id} app={app} home={home} conversation={dmOf(app, conversations)} />;
  }
  if (conversation) return <ConversationScreen key={conversation.id} conversation={conversation} />;
  return <main class="main" />;
}
