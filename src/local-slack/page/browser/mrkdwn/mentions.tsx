import { usePage } from '../state/page-context.ts';
import { personName } from '../state/person-name.ts';

export function PersonMention({ id }: { id: string }) {
  const { people, frame } = usePage();
  return <span class={id === frame.me.id ? 'mention me' : 'mention'}>@{personName(people[id], id)}</span>;
}

export function ChannelMention({ id, label = '' }: { id: string; label?: string }) {
  const { channelNames } = usePage();
  return <span class="mention">#{channelNames[id] ?? (label || id)}</span>;
}
