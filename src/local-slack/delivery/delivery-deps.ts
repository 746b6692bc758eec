import type { PostDeps } from './post-to-app.ts';

export interface DeliveryDeps extends PostDeps {
  /** Where apps reach this Slack, without a trailing slash. */
  baseUrl: () => string;
}
