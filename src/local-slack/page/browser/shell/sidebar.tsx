import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PageApp, PageConversation } from '../../wire.ts';
import { type Page, usePage } from '../state/page-context.ts';
import { personName } from '../state/person-name.ts';
import { useRead } from '../state/use-read.ts';
import { ActAs } from './act-as.tsx';
import { Avatar } from './avatar.tsx';
import { BrowseChannels } from './browse-channels.tsx';

/** Where a person can go; on a narrow screen a screen of its own. */
export function Sidebar({ conversations }: { conversations: readonly PageConversation[] }) {
  const page = usePage();
  const { frame, place, go } = page;
  const channels = conversations.filter(({ kind }) => kind === 'public' || kind === 'private');
  const direct = conversations.filter((conversation) => isDirect(conversation, page));
  return (
    <nav class="sidebar" aria-label="Conversations and apps">
      <header class="sidebar-head">
        <h1>{frame.team.name}</h1>
        <small>Local Slack · {planName(frame.organisation.plan)}</small>
        <Teams />
        <ActAs />
      </header>
      <div class="sidebar-lists">
        <Section title="Channels" action={<BrowseChannels />}>
          {channels.map((channel) => (
            <ConversationRow key={channel.id} conversation={channel} name={channel.name} sign="#" />
          ))}
        </Section>
        <Section title="Direct messages">
          {direct.map((conversation) => (
            <ConversationRow
              key={conversation.id}
              conversation={conversation}
              name={directName(conversation, page)}
            />
          ))}
        </Section>
        <Section title="Apps">
          {frame.apps.map((app) => (
            <AppRow key={app.id} app={app} conversation={dmOf(app, conversations)} />
          ))}
        </Section>
      </div>
      <button
        type="button"
        class="inspector-switch"
        aria-pressed={place.inspector}
        onClick={() => go({ inspector: !place.inspector })}
      >
        Inspector
      </button>
    </nav>
  );
}

function Section(props: { title: string; action?: ComponentChildren; children: ComponentChildren[] }) {
  if (props.children.length === 0 && !props.action) return null;
  return (
    <section>
      <h2>
        {props.title}
        {props.action}
      </h2>
      <ul>{props.children}</ul>
    </section>
  );
}

interface RowProps {
  conversation: PageConversation;
  name: string;
  sign?: string;
}

function ConversationRow({ conversation, name, sign }: RowProps) {
  const { place, go } = usePage();
  const isHere = place.conversation === conversation.id;
  const isUnread = useRead(conversation, isHere);
  return (
    <li>
      <button
        type="button"
        class={isUnread ? 'row unread' : 'row'}
        aria-current={isHere ? 'page' : undefined}
        onClick={() => go({ conversation: conversation.id, app: null })}
      >
        {sign ? <span class="sign">{sign}</span> : <Avatar name={name} small />}
        <span class="row-name">{name}</span>
        {isUnread && <span class="visually-hidden">unread</span>}
      </button>
    </li>
  );
}

function AppRow({ app, conversation }: { app: PageApp; conversation: PageConversation | undefined }) {
  const { place, go } = usePage();
  const isHere = place.app === app.id;
  const isUnread = useRead(conversation, isHere && place.tab === 'messages');
  return (
    <li>
      <button
        type="button"
        class={isUnread ? 'row unread' : 'row'}
        aria-current={isHere ? 'page' : undefined}
        onClick={() => go({ app: app.id, conversation: null, tab: isUnread ? 'messages' : 'home' })}
      >
        <Avatar name={app.name} small />
        <span class="row-name">{app.name}</span>
        {app.botUserId === null && <span class="badge">not installed</span>}
        {isUnread && <span class="visually-hidden">unread</span>}
      </button>
    </li>
  );
}

/** Several teams in an Enterprise organisation. */
function Teams() {
  const [isOpen, setOpen] = useState(false);
  const { frame, go } = usePage();
  if (frame.teams.length < 2) return null;
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Other workspaces</summary>
      {frame.teams
        .filter(({ id }) => id !== frame.team.id)
        .map(({ id, name }) => (
          <button
            key={id}
            type="button"
            class="row"
            onClick={() => go({ team: id, conversation: null, app: null })}
          >
            {name}
          </button>
        ))}
    </details>
  );
}

/** The conversation of a person with an app. */
export function dmOf(app: PageApp, conversations: readonly PageConversation[]): PageConversation | undefined {
  return conversations.find(
    ({ kind, memberIds }) => kind === 'im' && app.botUserId !== null && memberIds.includes(app.botUserId),
  );
}

function isDirect({ kind, memberIds }: PageConversation, { frame }: Page): boolean {
  const isWithApp = frame.apps.some(({ botUserId }) => botUserId !== null && memberIds.includes(botUserId));
  return kind === 'mpim' || (kind === 'im' && !isWithApp);
}

export function directName({ memberIds }: PageConversation, { frame, people }: Page): string {
  const others = memberIds.filter((id) => id !== frame.me.id);
  return others.map((id) => personName(people[id], id)).join(', ') || `${personName(frame.me)} (you)`;
}

const PLANS: Record<string, string> = {
  free: 'Free',
  std: 'Pro',
  plus: 'Business+',
  enterprise: 'Enterprise',
  compliance: 'Enterprise',
};

function planName(plan: string): string {
  return PLANS[plan] ?? plan;
}
