import type { RoleChoice } from '../../domain/role-choice.ts';
import type { UnitAttribute } from '../../domain/unit-attribute.ts';
import type { Source } from '../../ports/directory-store.ts';
import type { Format } from '../format.ts';

const kinds: Record<Source['kind'], string> = {
  csv: 'Files',
  scim: 'Pushes by SCIM',
  pull: 'Read by Rollcall',
  by_hand: 'Added by hand',
};

const token = {
  newTitle: 'Connect a directory',
  newSubmit: 'Make token',
  newText:
    'Okta, Entra and others push their people to Rollcall by SCIM 2.0. Rollcall makes a token for each; it is shown once.',
  nameLabel: 'Name of the source',
  nameHint: 'As people should see it, “Okta” for one.',
  rotateTitle: 'New token',
  rotateText: (name: string) =>
    `${name} gets a new token. The one before ends at once: paste the new one there, or it can push no more. Nobody loses Slack by this.`,
  revokeTitle: 'Revoke token',
  revokeSubmit: 'Revoke',
  revokeText: (name: string) =>
    `${name} can push no more. The people that it brought stay as they are, and nobody loses Slack by this; what changes there is not known here any more.`,
  revoked: (name: string) => `The token of ${name} is revoked.`,
  revokedNext: 'Its people stay as they are. A new token lets it go on.',
  shownTitle: 'Token',
  shownText: (name: string) => `The token of ${name}. It is shown this once: copy it now.`,
  where:
    'Okta: Provisioning → Integration → SCIM connector base URL and HTTP header authorization. Entra: Provisioning → Admin credentials → Tenant URL and secret token.',
  urlLabel: 'Base URL',
  tokenLabel: 'Bearer token',
};

const roles = {
  title: 'Roles',
  button: 'Change a role',
  submit: 'Save',
  intro:
    'Owners of Slack are owners here, and admins may ask and approve. Give somebody another role, or take it back. It counts at their next click.',
  whoLabel: 'Who',
  whoPlaceholder: 'Choose somebody',
  roleLabel: 'What they may do',
  names: {
    default: 'What their Slack role gives',
    none: 'Nothing: like everybody who works here',
    viewer: 'See: lists, reasons, the record',
    operator: 'Ask: invite, deactivate, assign; start a run',
    approver: 'Decide: approve and reject what is held',
    'operator+approver': 'Ask and decide, as admins do',
    owner: 'Owner: settings, roles and the connection too',
  } satisfies Record<RoleChoice, string>,
  nobody: 'Nobody has another role than their Slack role gives.',
  line: (name: string, role: string) => `${name}: ${role}`,
  saved: (name: string) => `The role of ${name} is changed.`,
  savedNext: 'It counts at their next click. The record says who changed it.',
};

const units = {
  choice: 'Choose what units are taken from',
  title: 'Units of a source',
  submit: 'Save',
  text: (name: string) =>
    `SCIM knows no org units. Choose what the units of the people of ${name} are taken from. All of them follow at once; whoever loses Slack by it is counted as moved, and held when there are many.`,
  label: 'Take the unit from',
  from: {
    'organization/division/department': 'Organization, division and department, as a tree',
    organization: 'Organization',
    division: 'Division',
    department: 'Department',
    costCenter: 'Cost center',
    userType: 'User type',
  } satisfies Record<UnitAttribute, string>,
  pathHint: 'A value like /Sales/EMEA is taken as a path, any other one as the name of a unit.',
  saved: (name: string) => `The units of ${name} are taken from what you chose.`,
  savedNext: 'Everybody on record follows now; what it leads to in Slack goes by the rules.',
};

const rules = (f: Format) => ({
  title: 'Rules',
  submit: 'Save',
  saved: 'The rules are saved.',
  unchanged: 'Nothing was changed.',
  savedNext: 'They count from the next comparison on. What waits for a decision goes on waiting.',
  removalsCount: 'Removals that may run by themselves',
  removalsHint: 'More than this many and more than the share below are all held.',
  removalsShare: 'Share of the accounts, in percent',
  removalsHard: 'Never more removals by themselves than',
  additionsCount: 'Invitations in a day that may run by themselves',
  fourEyes: 'Removals at once that need a second pair of eyes',
  fourEyesHint: 'More than this many.',
  approvalDays: 'Days that a request for approval stays open',
  grace: 'Hours of grace before somebody who is suspended or deleted goes',
  graceHint: '0: at once. The clock is shown, and can be cut short by an approval.',
  timeZone: 'Time zone',
  timeZoneHint: 'Like Europe/Berlin: whose days a first and last day are.',
  breakGlass: 'Break-glass list',
  breakGlassHint: 'Addresses or account ids that never leave by themselves, one a line.',
  wholeNumber: (min: number, max: number) =>
    `A whole number from ${f.number(min)} to ${f.number(max)} is needed here.`,
  noTimeZone: 'No time zone has this name. Write it like Europe/Berlin.',
  summary: (count: number, percent: number, hard: number) =>
    `Held when more than ${f.count(count, { one: 'removal', other: 'removals' })} and more than ${f.number(percent)} % of the accounts, or more than ${f.number(hard)}.`,
  protectedBy: (count: number) =>
    count === 0
      ? 'Nobody is on the break-glass list.'
      : `${f.count(count, { one: 'account is', other: 'accounts are' })} on the break-glass list.`,
  oneApprover:
    'Only one person can approve here, so nothing is looked at by a second pair of eyes. Make somebody else an admin of Slack.',
});

/** Settings: for owners. */
export const settings = (f: Format) => ({
  kinds,
  token,
  rules: rules(f),
  switchTitle: 'Writing to Slack',
  on: 'Provisioning is on.',
  off: 'Provisioning is off: Rollcall looks, but changes nothing.',
  switchOn: 'Switch on',
  switchOff: 'Switch off',
  switchOffConfirm:
    'Rollcall goes on comparing, and a run stops after the change in flight. Nobody’s account is changed by the switch.',
  sourcesTitle: 'Where people come from',
  noSources: 'No directory yet. Import a file, or connect a directory.',
  people: (count: number) => f.count(count, { one: 'person', other: 'people' }),
  read: (at: Date, now: Date, complete: boolean) =>
    `${complete ? 'last reading' : 'last reading, not complete,'} ${f.ago(at, now)}`,
  tokenSince: (at: Date, now: Date, by: string) => `token since ${f.ago(at, now)} by ${by}`,
  noToken: 'no token: it cannot push',
  circles: (names: string, count: number) =>
    `⚠️ ${f.count(count, { one: 'group is', other: 'groups are' })} in a circle of groups (${names}): everybody of it is in all of them`,
  review: 'its first removals wait for a decision',
  unitsFrom: (from: string) => `units from ${from}`,
  units,
  roles,
  connect: 'Connect a directory',
  newToken: 'New token',
  revoke: 'Revoke token',
  rulesButton: 'Change rules',
});
