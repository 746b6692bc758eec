import { useEffect, useState } from 'preact/hooks';
import type { PageApp, PageConversation, PageSurface } from '../../wire.ts';
import { Composer } from '../composer/composer.tsx';
import { MessageList } from '../messages/message-list.tsx';
import { act } from '../state/act.ts';
import { explainNotice } from '../state/explain-notice.ts';
import { usePage } from '../state/page-context.ts';
import type { AppTab } from '../state/place.ts';
import { AboutApp } from './about-app.tsx';
import { AppHome } from './app-home.tsx';
import { Avatar } from './avatar.tsx';
import { MainHead } from './main-head.tsx';
import { JustInstalled, NotInstalled } from './not-installed.tsx';

interface AppScreenProps {
  app: PageApp;
  home: PageSurface | undefined;
  conversation: PageConversation | undefined;
}

/** An app with its tabs. */
export function AppScreen({ app, home, conversation }: AppScreenProps) {
  const { place, go } = usePage();
  const isInstalled = app.botUserId !== null;
  // Whoever saw it without the app opens it by hand: it is still busy with being installed.
  const [isOpen, setOpen] = useState(isInstalled);
  useAppOpened(app, isInstalled && isOpen);
  const tabs: [AppTab, string, boolean][] = [
    ['home', 'Home', app.homeTab && isInstalled],
    ['messages', 'Messages', app.messagesTab && isInstalled],
    ['about', 'About', true],
  ];
  return (
    <main class="main" aria-label={app.name}>
      <MainHead>
        <Avatar name={app.name} small />
        <h2>{app.name}</h2>
        <div class="tabs" role="tablist" aria-label={`${app.name}'s tabs`}>
          {tabs
            .filter(([, , isThere]) => isThere)
            .map(([tab, name]) => (
              <button
                key={tab}
                type="button"
                role="tab"
                aria-selected={place.tab === tab}
                onClick={() => {
                  setOpen(isInstalled);
                  go({ tab });
                }}
              >
                {name}
              </button>
            ))}
        </div>
      </MainHead>
      {isInstalled && !isOpen && place.tab !== 'about' ? (
        <JustInstalled app={app} open={() => setOpen(true)} />
      ) : (
        <AppBody app={app} home={home} conversation={conversation} />
      )}
    </main>
  );
}

function AppBody({ app, home, conversation }: AppScreenProps) {
  const { place } = usePage();
  if (place.tab === 'about') return <AboutApp app={app} />;
  if (app.botUserId === null) return <NotInstalled app={app} />;
  if (place.tab === 'home') return <AppHome key={home?.view.id} app={app} home={home} />;
  return (
    <>
      <MessageList messages={conversation?.messages ?? []} conversationId={conversation?.id ?? ''} />
      <Composer conversationId={null} label={`Message ${app.name}`} />
    </>
  );
}

/** The app hears of its Home and Messages tab being opened (`app_home_opened`). */
function useAppOpened(app: PageApp, isOpen: boolean): void {
  const { frame, place, say } = usePage();
  const { tab } = place;
  useEffect(() => {
    if (!isOpen || tab === 'about') return;
    const who = { user: frame.me.id, team: frame.team.id, app: app.id };
    void act('home', { ...who, tab }).then(({ notice }) => {
      if (notice) say(explainNotice(app.name, notice));
    });
    // Once for each opening, whatever else is drawn anew meanwhile.
  }, [app.id, tab, frame.me.id, frame.team.id, isOpen]);
}
