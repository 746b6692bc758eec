/** What the server of the page and the page in the browser say to each other. Types only: both sides import it. */

export type PageRole =
  | 'primary_owner'
  | 'owner'
  | 'admin'
  | 'member'
  | 'multi_channel_guest'
  | 'single_channel_guest';

/** Somebody, as others see them. */
export interface PagePerson {
  id: string;
  /** Lower-case, the one that mentions are typed with. */
  name: string;
  realName: string;
  displayName: string;
  title: string;
  role: PageRole;
  kind: 'person' | 'bot' | 'slackbot';
  deleted: boolean;
  locale: string;
  timeZone: string;
}

export interface PageCommand {
  command: string;
  description: string;
  usageHint: string;
}

export interface PageApp {
  id: string;
  name: string;
  commands: PageCommand[];
  homeTab: boolean;
  messagesTab: boolean;
  /** Null where the app is not installed in this team. */
  botUserId: string | null;
  /** Where the app starts its OAuth; null for an app without a redirect URL. */
  installUrl: string | null;
}

export interface PageTeam {
  id: string;
  name: string;
  domain: string;
}

/** What stands around the conversations. */
export interface PageFrame {
  /** Of the bundle that the server serves: another one means that the page is out of date. */
  version: string;
  me: PagePerson;
  team: PageTeam;
  teams: PageTeam[];
  organisation: { name: string; kind: 'team' | 'enterprise'; plan: string };
  apps: PageApp[];
  /** A choice of people to act as: each role, each language. */
  cast: PagePerson[];
  /** Public channels that the person is not in. */
  joinable: { id: string; name: string }[];
}

/** Slack's time: still at `now`, or ahead of the real one by `offset` milliseconds. */
export type PageClock = { frozen: true; now: number } | { frozen: false; offset: number; speed: number };

/** One thing that Slack would refuse, with its JSON pointer. */
export interface PageFault {
  message: string;
  pointer: string;
}

/** A message as the Web API shows it. */
export interface PageMessage {
  ts: string;
  user: string;
  text: string;
  ephemeral: boolean;
  blocks?: unknown[];
  attachments?: unknown[];
  thread_ts?: string;
  edited?: { ts: string };
  files?: PageFile[];
  faults: PageFault[];
}

export interface PageFile {
  id: string;
  name: string;
  title: string;
  pretty_type: string;
  size: number;
}

export interface PageConversation {
  id: string;
  kind: 'public' | 'private' | 'im' | 'mpim';
  name: string;
  memberIds: string[];
  /** Oldest first. */
  messages: PageMessage[];
}

type PageText = { type: string; text: string } | null;

export type PageValues = Record<string, Record<string, Record<string, unknown>>>;

/** A view as payloads show it, as far as the page looks into it. */
export interface PageView {
  id: string;
  app_id: string;
  type: 'modal' | 'home';
  title?: PageText;
  submit: PageText;
  close: PageText;
  blocks: unknown[];
  hash: string;
  state: { values: PageValues };
}

export interface PageSurface {
  view: PageView;
  /** Under which input block stands what. */
  errors: Record<string, string>;
  faults: PageFault[];
}

/**
 * Everything that a person sees, in pieces, so that only what changed is sent again:
 * `frame`, `clock`, `people`, `modals`, `home <app>`, `conversation <id>`. Null takes a piece away.
 */
export type PagePieces = Record<string, unknown>;

/** One exchange in the inspector's list; its texts are asked for when somebody opens it. */
export interface PageExchange {
  id: number;
  /** Slack's time, milliseconds since 1970. */
  at: number;
  /** `in` to Slack, `out` from Slack to the app. */
  direction: 'in' | 'out';
  method: string;
  path: string;
  status: number;
  took: number;
  fault: string | null;
  /** What was sent: a method's name, the kind of interaction, the event. */
  what: string;
  /** Whether Slack's signature fits what was sent; null where nothing is signed, or the log cut it. */
  signed: boolean | null;
  /** The number of a second, third … try, and why it was needed. */
  retry: { attempt: number; reason: string } | null;
  /** An error that was answered although the status says that all is well. */
  error: string | null;
}

export interface PageExchangeTexts {
  requestHeaders: Record<string, string>;
  requestBody: string;
  responseHeaders: Record<string, string>;
  responseBody: string;
}
