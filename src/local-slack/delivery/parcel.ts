import type { SlackApp } from '../state/slack-app.ts';

/** Something to bring to an app, however it is reached. */
export interface Parcel {
  app: SlackApp;
  /** The names of Socket Mode's envelopes. */
  kind: 'slash_commands' | 'interactive' | 'events_api';
  /** The request URL of its settings page. */
  url: string;
  payload: Record<string, unknown>;
  /** Whether an answer with content is read. */
  acceptsAnswer: boolean;
  /** For the second and later tries of an event. */
  retry?: { attempt: number; reason: string };
}
