import type { Format } from '../format.ts';
import { activity } from './activity.ts';
import { assignments } from './assignments.ts';
import { cli, cliHelp, start } from './cli.ts';
import { commands } from './commands.ts';
import { buttons, words } from './common.ts';
import { config } from './config-variables.ts';
import { conflicts } from './conflicts.ts';
import { connection } from './connection.ts';
import { driftInbox } from './drift-inbox.ts';
import { errors } from './errors/errors.ts';
import { forecast } from './forecast.ts';
import { holds } from './holds.ts';
import { approvals, home, overview, own } from './home.ts';
import { lists } from './lists.ts';
import { alerts, requests, runs } from './messages.ts';
import { account } from './modals/account.ts';
import { approval, approvalProof, difference } from './modals/approval.ts';
import { assign } from './modals/assign.ts';
import { connect, notices } from './modals/connect.ts';
import { importing } from './modals/import.ts';
import { invite } from './modals/invite.ts';
import { pulling } from './modals/pull.ts';
import { activate, deactivate } from './modals/switch.ts';
import { undo } from './modals/undo.ts';
import { workspaces } from './modals/workspace.ts';
import { paging } from './paging.ts';
import { people } from './people.ts';
import { causes, drift, reasons } from './reasons.ts';
import { receipts } from './receipts.ts';
import { rejectedLines } from './rejected-lines.ts';
import { renames } from './renames.ts';
import { refusals } from './roles.ts';
import { settings } from './settings.ts';
import { warnings } from './warnings.ts';
import { whatIf } from './what-if.ts';

/** Every text for people, in English. Another locale has the same shape (`Texts`). */
export const en = (format: Format) => ({
  format,
  words,
  buttons,
  paging: paging(format),
  causes,
  drift,
  driftInbox: driftInbox(format),
  reasons: reasons(format),
  holds: holds(format),
  refusals,
  rejectedLines,
  errors,
  config,
  conflicts: conflicts(format),
  connection: connection(format),
  receipts,
  lists: lists(format),
  commands: commands(format),
  cli: cli(format),
  cliHelp,
  start,
  home: home(format),
  overview: overview(format),
  approvals: approvals(format),
  renames: renames(format),
  own: own(format),
  account: account(format),
  invite: invite(format),
  importing: importing(format),
  pulling: pulling(format),
  forecast: forecast(format),
  whatIf,
  warnings: warnings(format),
  activate,
  deactivate,
  assign: assign(format),
  activity,
  settings: settings(format),
  people,
  assignments: assignments(format),
  workspaces: workspaces(format),
  approval: approval(format),
  approvalProof: approvalProof(format),
  difference: difference(format),
  undo: undo(format),
  connect,
  notices,
  runs: runs(format),
  requests: requests(format),
  alerts: alerts(format),
});
