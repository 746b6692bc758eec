import type { PageConversation } from '../../wire.ts';
import { Composer } from '../composer/composer.tsx';
import { MessageList } from '../messages/message-list.tsx';
import { usePage } from '../state/page-context.ts';
import { MainHead } from './main-head.tsx';
import { directName } from './sidebar.tsx';

export function ConversationScreen({ conversation }: { conversation: PageConversation }) {
  const page = usePage();
  const { kind, name, memberIds } = conversation;
  const isChannel = kind === 'public' || kind === 'private';
  const title = isChannel ? `#${name}` : directName(conversation, page);
  return (
    <main class="main" aria-label={title}>
      <MainHead>
        <h2>{title}</h2>
        {isChannel && <small>{memberIds.length} members</small>}
      </MainHead>
      <MessageList messages={conversation.messages} conversationId={conversation.id} />
      <Composer conversationId={conversation.id} label={`Message ${title}`} />
    </main>
  );
}
