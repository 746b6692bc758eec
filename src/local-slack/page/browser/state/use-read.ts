import { useEffect } from 'preact/hooks';
import type { PageConversation } from '../../wire.ts';
import { usePage } from './page-context.ts';

/** Whether there is something new in a conversation. What a person looks at they have read. */
export function useRead(conversation: PageConversation | undefined, isHere: boolean): boolean {
  const { frame } = usePage();
  const key = `read ${frame.me.id} ${conversation?.id}`;
  const others = conversation?.messages.filter(({ user }) => user !== frame.me.id);
  const newest = others?.at(-1)?.ts ?? '';
  useEffect(() => {
    if (isHere && newest) localStorage.setItem(key, newest);
  }, [isHere, key, newest]);
  return !isHere && newest > (localStorage.getItem(key) ?? '');
}
