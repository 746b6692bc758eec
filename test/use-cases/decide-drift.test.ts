import { describe, expect, it } from 'vitest';
import { applyRun } from '../../src/use-cases/apply-run.ts';
import { type DriftDecision, decideDrift } from '../../src/use-cases/decide-drift.ts';
import {
  member,
  type Organization,
  openOrganization,
  openSettled,
  person,
} from '../support/in-memory/organization.ts';
import { inWords } from '../support/in-words.ts';

/** Twelve of HR with their accounts, one of HR without, and `old`, an account that nobody explains. */
const NAMES = ['ben', 'cy', 'dee', 'eve', 'fay', 'gil', 'hal', 'ian', 'joy', 'kim', 'lea', 'moe'];

async function openWithDrift(): Promise<Organization> {
  const organization = await openOrganization([...NAMES, 'old'].map((name) => member(name)));
  await organization.directory(NAMES.map((name) => person(name)));
  await organization.assignAll();
  await organization.settle();
  return organization;
}

async function decide(organization: Organization, decision: DriftDecision, callerId = 'U0ADMIN') {
  const { ports } = organization;
  const connection = await organization.connection();
  const caller = await organization.caller(callerId);
  const account = await organization.account('UOLD');
  const done = await decideDrift(ports, connection, account, { decision, reason: 'asked around', caller });
  if (done.run !== null) await ports.clock.until(applyRun(ports, connection, done.run));
  return done;
}

const driftIn = async ({ ports, id }: Organization) =>
  (await ports.accounts.query(id, { filter: 'drift', search: null, limit: 9, after: null })).accounts.map(
    ({ id: accountId }) => accountId,
  );
const personIdOf = async ({ ports, id }: Organization, name: string) =>
  (await ports.directory.findPersonByEmail(id, `${name}@x.example`))?.person.id ?? '';

describe('deciding on an account that nobody explains', () => {
  it('[P4] kept: out of the list for good, and nothing is changed', async () => {
    const organization = await openWithDrift();
    expect(await driftIn(organization)).toContain('UOLD');
    await decide(organization, { kind: 'adopt' });
    expect(await driftIn(organization)).not.toContain('UOLD');
    await organization.ports.clock.advance(400 * 24 * 60 * 60_000);
    expect(inWords(await organization.sync())).toEqual([]);
    expect(await driftIn(organization)).not.toContain('UOLD');
    expect(organization.slack.state.asked).toEqual([]);
  });

  it('[P4] left until a day: back in the list when that day is over', async () => {
    const organization = await openWithDrift();
    await decide(organization, { kind: 'ignore', until: '2026-08-05' });
    await organization.sync();
    expect(await driftIn(organization)).not.toContain('UOLD');
    await organization.ports.clock.advance(3 * 24 * 60 * 60_000);
    await organization.sync();
    expect(await driftIn(organization)).toContain('UOLD');
  });

  it('[M1] linked: it is the person’s from then on, and its address follows', async () => {
    const organization = await openWithDrift();
    await organization.directory([...NAMES, 'new'].map((name) => person(name, { givenName: name })));
    const personId = await personIdOf(organization, 'new');
    const { operations } = await decide(organization, { kind: 'link', personId });
    expect(operations.map(({ kind, to }) => [kind, to])).toEqual([['update_profile', 'new@x.example']]);
    expect(await organization.account('UOLD')).toMatchObject({
      personId,
      email: 'new@x.example',
      drift: null,
    });
    expect(inWords(await organization.sync())).toEqual([]);
    expect(organization.slack.state.effects.map(({ kind }) => kind)).not.toContain('create');
  });

  it('[G3] a removal that follows from linking is none by name: the limit counts it', async () => {
    const organization = await openWithDrift();
    const gone = ['ben', 'cy', 'dee', 'eve', 'fay', 'gil', 'new'];
    await organization.directory(
      [...NAMES, 'new'].map((name) => person(name, { status: gone.includes(name) ? 'suspended' : 'active' })),
    );
    await organization.sync();
    const { operations } = await decide(organization, {
      kind: 'link',
      personId: await personIdOf(organization, 'new'),
    });
    expect(operations.map(({ kind, byName }) => [kind, byName])).toEqual([['deactivate', false]]);
  });

  it('[M1] not to somebody who has another account, nor to nobody', async () => {
    const organization = await openWithDrift();
    const personId = await personIdOf(organization, 'ben');
    await expect(decide(organization, { kind: 'link', personId })).rejects.toMatchObject({
      code: 'person_has_account',
    });
    await expect(decide(organization, { kind: 'link', personId: 'nobody' })).rejects.toMatchObject({
      code: 'person_unknown',
    });
    expect(await organization.account('UOLD')).toMatchObject({ personId: null, drift: 'unexplained' });
  });

  it('[M1] not where it is somebody’s already', async () => {
    const organization = await openSettled('old', 'ada');
    await organization.directory(['old', 'ada', 'new'].map((name) => person(name)));
    const personId = await personIdOf(organization, 'new');
    await expect(decide(organization, { kind: 'link', personId })).rejects.toMatchObject({
      code: 'account_has_person',
    });
  });

  it('[A2] not above one’s own role', async () => {
    const organization = await openWithDrift();
    const { slack } = organization;
    slack.state.accounts.set('UOLD', member('old', { role: 'owner' }));
    slack.state.accounts.set('UBEN', member('ben', { role: 'admin' }));
    await organization.sync();
    await expect(decide(organization, { kind: 'adopt' }, 'UBEN')).rejects.toMatchObject({
      code: 'target_outranks',
    });
  });
});
