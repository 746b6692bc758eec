import type { PageMessage } from '../../wire.ts';
import { BlockList } from '../blocks/block-list.tsx';
import { createSurface } from '../blocks/create-surface.ts';
import { SurfaceProvider } from '../blocks/surface.ts';
import { useDraft } from '../blocks/use-draft.ts';
import { Mrkdwn } from '../mrkdwn/mrkdwn.tsx';
import { Avatar } from '../shell/avatar.tsx';
import { usePage } from '../state/page-context.ts';
import { personName } from '../state/person-name.ts';
import { Attachments } from './attachments.tsx';
import { timeOf } from './day-of.ts';
import { FileCard } from './file-card.tsx';

/** One message with its author; what others do not see says so. */
export function Message({ message, conversationId }: { message: PageMessage; conversationId: string }) {
  const { people, frame } = usePage();
  const { user, ts, ephemeral, edited, thread_ts: thread, files = [] } = message;
  const author = people[user];
  const isReply = thread !== undefined && thread !== ts;
  const classes = ['message', ephemeral && 'ephemeral', isReply && 'reply'].filter(Boolean).join(' ');
  return (
    <article class={classes} aria-label={`Message of ${personName(author, user)}`} data-ts={ts}>
      <Avatar person={author} />
      <div class="message-body">
        {ephemeral && <div class="only-you">Only visible to you</div>}
        <div class="message-head">
          <strong>{personName(author, user)}</strong>
          {author?.kind === 'bot' && <span class="badge">APP</span>}
          <time>{timeOf(ts, frame.me)}</time>
        </div>
        <Content message={message} conversationId={conversationId} />
        <Attachments attachments={message.attachments} />
        {files.map((file) => (
          <FileCard key={file.id} file={file} />
        ))}
        {edited && <small class="edited">(edited)</small>}
      </div>
    </article>
  );
}

function Content({ message, conversationId }: { message: PageMessage; conversationId: string }) {
  const page = usePage();
  const { ts, text, blocks, faults } = message;
  const draft = useDraft(`${conversationId} ${ts}`);
  if (!blocks || blocks.length === 0) {
    return (
      <div class="message-text">
        <Mrkdwn text={text} />
      </div>
    );
  }
  const content = {
    kind: 'message',
    container: { channel: conversationId, ts },
    appName: personName(page.people[message.user], 'The app'),
    blocks,
    stored: {},
    errors: {},
    faults,
  } as const;
  return (
    <SurfaceProvider value={createSurface(content, draft, page)}>
      <BlockList blocks={blocks} />
    </SurfaceProvider>
  );
}
