export type AppTab = 'home' | 'messages' | 'about';

/** Where somebody stands, as the address bar says it: so a reload, a link and "back" find it again. */
export interface Place {
  user: string | null;
  team: string | null;
  /** A conversation, or an app. Neither: the list of them, which a narrow screen shows alone. */
  conversation: string | null;
  app: string | null;
  tab: AppTab;
  inspector: boolean;
}

const TABS: readonly AppTab[] = ['home', 'messages', 'about'];

export function readPlace(search: string): Place {
  const query = new URLSearchParams(search);
  return {
    user: query.get('user'),
    team: query.get('team'),
    conversation: query.get('conversation'),
    app: query.get('app'),
    tab: TABS.find((tab) => tab === query.get('tab')) ?? 'home',
    inspector: query.has('inspector'),
  };
}

export function writePlace({ user, team, conversation, app, tab, inspector }: Place): string {
  const query = new URLSearchParams();
  if (user) query.set('user', user);
  if (team) query.set('team', team);
  if (conversation) query.set('conversation', conversation);
  if (app) query.set('app', app);
  if (app && tab !== 'home') query.set('tab', tab);
  if (inspector) query.set('inspector', '');
  return `?${query.toString().replace('inspector=', 'inspector')}`;
}
