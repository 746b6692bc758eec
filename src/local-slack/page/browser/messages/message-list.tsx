import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PageMessage } from '../../wire.ts';
import { usePage } from '../state/page-context.ts';
import { dayOf } from './day-of.ts';
import { Message } from './message.tsx';

interface MessageListProps {
  messages: readonly PageMessage[];
  conversationId: string;
}

/** How near to the end somebody has to be to be taken along to the next message. */
const NEAR = 120;

/** Messages with the newest at the end, where the reader begins and stays unless they scroll up. */
export function MessageList({ messages, conversationId }: MessageListProps) {
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const { frame, clock } = usePage();
  useLayoutEffect(() => {
    if (list.current && atEnd.current) list.current.scrollTop = list.current.scrollHeight;
  }, [messages]);
  const onScroll = ({ currentTarget }: Event & { currentTarget: HTMLElement }) => {
    const { scrollHeight, scrollTop, clientHeight } = currentTarget;
    atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR;
  };
  let lastDay = '';
  return (
    <div
      ref={list}
      class="scroll messages"
      role="log"
      aria-label="Messages"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls with the arrow keys
      tabIndex={0}
      onScroll={onScroll}
    >
      {messages.length === 0 && <p class="empty">Nothing has been said here yet.</p>}
      {messages.map((message) => {
        const day = dayOf(message.ts, frame.me, clock);
        const isNewDay = day !== lastDay;
        lastDay = day;
        return [
          isNewDay && (
            <h3 key={`day ${day}`} class="day">
              <span>{day}</span>
            </h3>
          ),
          <Message key={message.ts} message={message} conversationId={conversationId} />,
        ];
      })}
    </div>
  );
}
