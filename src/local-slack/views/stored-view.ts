/** What an app sent as a modal or Home tab, after it was checked and completed. */
export interface ViewContent {
  type: 'modal' | 'home';
  blocks: unknown[];
  title: unknown;
  submit: unknown;
  close: unknown;
  privateMetadata: string;
  callbackId: string;
  externalId: string;
  clearOnClose: boolean;
  notifyOnClose: boolean;
}

/** `block_id` → `action_id` → what the person entered, in the form of `view.state.values`. */
export type StateValues = Record<string, Record<string, Record<string, unknown>>>;

/** A living view. Plain JSON, so that snapshots hold it. */
export interface StoredView extends ViewContent {
  id: string;
  appId: string;
  organisationId: string;
  teamId: string;
  /** Null for an organisation-wide install. */
  installedTeamId: string | null;
  botId: string;
  userId: string;
  hash: string;
  rootViewId: string;
  previousViewId: string | null;
  values: StateValues;
  /** Errors under fields that the app answered to the last submission, by `block_id`. */
  errors: Record<string, string>;
}
