import type { StateValues, StoredView } from './stored-view.ts';

/** A view as the Web API and payloads show it (recorded shapes). `values` where a person entered something. */
export function toWebView(view: StoredView, values: StateValues = {}): Record<string, unknown> {
  return {
    id: view.id,
    team_id: view.teamId,
    type: view.type,
    ...(view.type === 'modal' ? { title: view.title } : {}),
    close: view.close,
    submit: view.submit,
    blocks: view.blocks,
    private_metadata: view.privateMetadata,
    callback_id: view.callbackId,
    external_id: view.externalId,
    state: { values },
    hash: view.hash,
    clear_on_close: view.clearOnClose,
    notify_on_close: view.notifyOnClose,
    root_view_id: view.rootViewId,
    previous_view_id: view.previousViewId,
    app_id: view.appId,
    app_installed_team_id: view.installedTeamId ?? view.organisationId,
    bot_id: view.botId,
  };
}
