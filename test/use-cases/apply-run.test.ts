import { describe, expect, it } from 'vitest';
import { makeAccount } from '../contracts/make-account.ts';
import {
  ADMIN,
  member,
  type Organization,
  openOrganization,
  openSettled,
  person,
} from '../support/in-memory/organization.ts';
import { inWords } from '../support/in-words.ts';

const approveAll = { by: ADMIN, approve: { kind: 'all' } } as const;
const statusOf = ({ slack }: Organization, id: string) => slack.state.accounts.get(id)?.status;

const FOUR = ['ada', 'ben', 'cy', 'dee'];

/** Everybody of `names` is suspended, and the others stay. */
async function suspend(organization: Organization, all: readonly string[], names: readonly string[]) {
  const status = (name: string) => (names.includes(name) ? 'suspended' : 'active');
  await organization.directory(all.map((name) => person(name, { status: status(name) })));
}

/** Somebody new in HR and nobody in Slack yet; the plan was reviewed before. */
async function openWithNew(...records: Parameters<Organization['directory']>[0]) {
  const organization = await openSettled('ada');
  await organization.directory([person('ada'), ...records]);
  return organization;
}

describe('between the plan and the write', () => {
  it('[A1] evidence that changed is stale, and nothing is written', async () => {
    const organization = await openSettled('ada', 'ben');
    await suspend(organization, ['ada', 'ben'], ['ben']);
    const backAgain = () => suspend(organization, ['ada', 'ben'], []);
    organization.slack.failNext('readAccount', { kind: 'meanwhile', does: backAgain });
    const result = await organization.sync(approveAll);
    expect(inWords(result)).toEqual(['deactivate ben: stale changed_since']);
    expect(organization.slack.state.asked).toEqual([]);
  });

  it('[A1] an account that somebody else switched off meanwhile is stale, not done twice', async () => {
    const organization = await openSettled('ada', 'ben');
    await suspend(organization, ['ada', 'ben'], ['ben']);
    const off = () => organization.slack.change('UBEN', { status: 'inactive' });
    organization.slack.failNext('readAccount', { kind: 'meanwhile', does: off });
    expect(inWords(await organization.sync(approveAll))).toEqual(['deactivate ben: stale changed_since']);
    expect(organization.slack.state.asked).toEqual([]);
    expect(inWords(await organization.sync())).toEqual([]);
  });

  it('[A1] an account that is gone is stale, and the index forgets it', async () => {
    const organization = await openSettled('ada', 'ben');
    await suspend(organization, ['ada', 'ben'], ['ben']);
    const gone = () => void organization.slack.state.accounts.delete('UBEN');
    organization.slack.failNext('readAccount', { kind: 'meanwhile', does: gone });
    expect(inWords(await organization.sync(approveAll))).toEqual(['deactivate ben: stale changed_since']);
    expect(await organization.ports.accounts.get(organization.id, 'UBEN')).toBeNull();
  });

  it('[G1] who became primary owner meanwhile is held, not switched off', async () => {
    const organization = await openSettled('ada', 'ben');
    await suspend(organization, ['ada', 'ben'], ['ben']);
    const crown = () => organization.slack.change('UBEN', { role: 'primary_owner' });
    organization.slack.failNext('readUser', { kind: 'meanwhile', does: crown });
    const result = await organization.sync(approveAll);
    expect(inWords(result)).toEqual(['deactivate ben: held held_now']);
    expect(result.done[0]?.error).toEqual({ code: 'held_now', detail: 'G1' });
    expect(organization.slack.state.asked).toEqual([]);
    expect(inWords(await organization.sync())).toEqual(['deactivate ben held G1']);
  });

  it('[A1] who became an admin meanwhile is asked about anew', async () => {
    const organization = await openSettled(...FOUR);
    await suspend(organization, FOUR, ['ben']);
    const promote = () => organization.slack.change('UBEN', { role: 'admin' });
    organization.slack.failNext('readUser', { kind: 'meanwhile', does: promote });
    expect(inWords(await organization.sync())).toEqual(['deactivate ben: stale changed_since']);
    expect(inWords(await organization.sync())).toEqual(['deactivate ben held A3']);
    expect(organization.slack.state.asked).toEqual([]);
  });
});

describe('an address that Slack has already', () => {
  /** The account comes to be after the reading, right before the invitation. */
  const appears = (organization: Organization, changes: Parameters<typeof member>[1]) => {
    const account = member('new', { id: 'UOLD', ...changes });
    const does = () => void organization.slack.state.accounts.set(account.id, account);
    organization.slack.failNext('createAccount', { kind: 'meanwhile', does });
  };

  it('[X6] an active account is linked', async () => {
    const organization = await openWithNew(person('new'));
    appears(organization, {});
    const result = await organization.sync();
    expect(inWords(result)).toEqual(['invite new: applied']);
    expect(result.done[0]?.accountId).toBe('UOLD');
    expect((await organization.account('UOLD')).personId).not.toBeNull();
    expect(organization.slack.state.effects).toEqual([]);
    expect(inWords(await organization.sync())).toEqual([]);
  });

  it('[X6] an inactive account is reactivated, never a second one made', async () => {
    const organization = await openWithNew(person('new'));
    appears(organization, { status: 'inactive' });
    expect(inWords(await organization.sync())).toEqual(['invite new: applied']);
    expect(organization.slack.state.effects).toEqual([{ kind: 'on', id: 'UOLD', changed: true }]);
    expect(inWords(await organization.sync())).toEqual([]);
  });

  it('[X6][M2] an inactive account with nobody’s name in common is held', async () => {
    const organization = await openWithNew(person('new'));
    appears(organization, { status: 'inactive', givenName: 'Someone', familyName: 'Else', displayName: '' });
    const result = await organization.sync();
    expect(inWords(result)).toEqual(['invite new: held held_now']);
    expect(result.done[0]?.error).toEqual({ code: 'held_now', detail: 'M2' });
    expect(organization.slack.state.effects).toEqual([]);
    expect(inWords(await organization.sync())).toEqual(['reactivate new held M2']);
  });

  it('[X6][M1] another person’s account is held and keeps its person', async () => {
    const organization = await openWithNew(person('new'));
    const { personId } = await organization.account('UADA');
    const renamed = () => organization.slack.change('UADA', { email: 'new@x.example' });
    organization.slack.failNext('createAccount', { kind: 'meanwhile', does: renamed });
    const result = await organization.sync();
    expect(inWords(result)).toEqual(['invite new: held held_now']);
    expect(result.done[0]?.error).toEqual({ code: 'held_now', detail: 'M1' });
    expect((await organization.account('UADA')).personId).toBe(personId);
  });

  it('[X6][P5] a bot’s address is held', async () => {
    const organization = await openWithNew(person('new'));
    appears(organization, { role: 'bot' });
    expect(inWords(await organization.sync())).toEqual(['invite new: held held_now']);
    expect((await organization.account('UOLD')).personId).toBeNull();
  });

  it('[X6] an address that nobody is named for fails with its reason', async () => {
    const organization = await openWithNew(person('new'));
    const answer = { kind: 'email_taken', existingUserId: null } as const;
    organization.slack.failNext('createAccount', { kind: 'answer', answer });
    expect(inWords(await organization.sync())).toEqual(['invite new: failed email_taken']);
    expect(inWords(await organization.sync())).toEqual(['invite new: applied']);
  });
});

describe('user names', () => {
  const ada = (email: string) => person(email, { givenName: 'Ada', familyName: 'Lovelace' });
  const namesIn = ({ slack }: Organization) => slack.state.asked.map((line) => line.split(' ')[2]);

  it('[X6] one that an account has is never tried', async () => {
    const organization = await openWithNew(ada('new'));
    const taken = makeAccount('UTAKEN', { userName: 'ada.lovelace', role: 'member' });
    organization.slack.state.accounts.set('UTAKEN', taken);
    expect(inWords(await organization.sync())).toEqual(['invite new: applied']);
    expect(namesIn(organization)).toEqual(['a.lovelace']);
  });

  it('[X6] one that a channel has is followed by the next', async () => {
    const organization = await openWithNew(ada('new'));
    for (const name of ['ada.lovelace', 'a.lovelace']) organization.slack.state.otherNames.add(name);
    expect(inWords(await organization.sync())).toEqual(['invite new: applied']);
    expect(namesIn(organization)).toEqual(['ada.lovelace', 'a.lovelace', 'new']);
  });

  it('[X6] a few are tried and no more', async () => {
    const organization = await openWithNew(ada('new'));
    const answer = { kind: 'user_name_taken' } as const;
    organization.slack.failNext('createAccount', { kind: 'answer', answer }, { times: 99 });
    expect(inWords(await organization.sync())).toEqual(['invite new: failed user_name_taken']);
    expect(new Set(namesIn(organization)).size).toBe(5);
  });
});

describe('an account that fails', () => {
  it.each([
    ['is protected in Slack', { kind: 'protected', code: 'cannot_update_admin' }, 'protected_in_slack'],
    ['is refused', { kind: 'refused', code: 'seat_limit', detail: 'no seat' }, 'seat_limit'],
  ] as const)('[X7] one that %s stops nobody else', async (_how, answer, code) => {
    const organization = await openSettled(...FOUR);
    await suspend(organization, FOUR, ['ben', 'cy']);
    await organization.sync();
    organization.slack.failNext('setActive', { kind: 'answer', answer }, { about: 'UBEN' });
    const done = inWords(await organization.sync(approveAll));
    expect(done).toEqual([`deactivate ben: failed ${code}`, 'deactivate cy: applied']);
    expect(statusOf(organization, 'UCY')).toBe('inactive');
  });

  it('[X7] one that Slack does not show before its write stops nobody else', async () => {
    const organization = await openSettled(...FOUR);
    await suspend(organization, FOUR, ['ben', 'cy']);
    await organization.sync();
    const silence = { kind: 'unavailable', effect: 'before' } as const;
    organization.slack.failNext('readAccount', silence, { about: 'UBEN' });
    const done = inWords(await organization.sync(approveAll));
    expect(done).toEqual(['deactivate ben: failed slack_unavailable', 'deactivate cy: applied']);
  });

  it('[X1] an answer that never came is read again: the effect is there and not asked for twice', async () => {
    const organization = await openSettled('ada', 'ben');
    await suspend(organization, ['ada', 'ben'], ['ben']);
    organization.slack.failNext('setActive', { kind: 'unavailable', effect: 'after' });
    expect(inWords(await organization.sync(approveAll))).toEqual(['deactivate ben: applied']);
    expect(organization.slack.state.asked).toEqual(['off UBEN']);
  });

  it('[X1] a write that Slack never saw is tried again', async () => {
    const organization = await openSettled('ada', 'ben');
    await suspend(organization, ['ada', 'ben'], ['ben']);
    organization.slack.failNext('setActive', { kind: 'unavailable', effect: 'before' }, { times: 2 });
    expect(inWords(await organization.sync(approveAll))).toEqual(['deactivate ben: applied']);
    expect(organization.slack.state.effects).toEqual([{ kind: 'off', id: 'UBEN', changed: true }]);
  });

  it('[X5] a read that shows the old state for a while leads to no second account', async () => {
    const organization = await openWithNew(person('new'));
    organization.slack.failNext('createAccount', { kind: 'delayed', reads: 2 });
    expect(inWords(await organization.sync())).toEqual(['invite new: applied']);
    expect(organization.slack.state.effects.map(({ kind }) => kind)).toEqual(['create']);
  });

  it('[X1] Slack that does not answer at all fails with the reason, and the next comparison tries again', async () => {
    const organization = await openSettled('ada', 'ben');
    await suspend(organization, ['ada', 'ben'], ['ben']);
    organization.slack.failNext('setActive', { kind: 'unavailable', effect: 'before' }, { times: 3 });
    expect(inWords(await organization.sync(approveAll))).toEqual([
      'deactivate ben: failed slack_unavailable',
    ]);
    expect(inWords(await organization.sync(approveAll))).toEqual(['deactivate ben: applied']);
  });

  it('[A5] an approval is used once: what failed waits for a new one', async () => {
    const organization = await openOrganization([member('ben')]);
    await organization.directory([person('ben', { status: 'suspended' })]);
    await organization.assignAll();
    const answer = { kind: 'refused', code: 'no', detail: '' } as const;
    organization.slack.failNext('setActive', { kind: 'answer', answer });
    expect(inWords(await organization.sync(approveAll))).toEqual(['deactivate ben: failed no']);
    expect(inWords(await organization.sync())).toEqual(['deactivate ben held G4']);
    expect(statusOf(organization, 'UBEN')).toBe('active');
  });
});
