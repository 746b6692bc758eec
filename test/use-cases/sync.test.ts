import { describe, expect, it } from 'vitest';
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

describe('the first plan', () => {
  async function openFirst() {
    const organization = await openOrganization([member('ben'), member('cy', { status: 'inactive' })]);
    await organization.directory([
      person('ada'),
      person('ben', { status: 'suspended' }),
      person('cy'),
      person('dee'),
    ]);
    await organization.assignAll();
    return organization;
  }

  it('[G4] writes nothing until somebody has decided', async () => {
    const organization = await openFirst();
    const first = await organization.sync();
    expect(inWords(first)).toEqual([
      'deactivate ben held G4',
      'invite ada held G4',
      'reactivate cy held G4',
      'invite dee held G4',
    ]);
    expect(inWords(await organization.sync())).toEqual(inWords(first));
    expect(organization.slack.state.asked).toEqual([]);
    expect(first.run).toBeNull();
  });

  it('[G4][A4] an approval of a part releases that part, and the rest stays held', async () => {
    const organization = await openFirst();
    const some = { kind: 'some', causes: ['suspended'], emails: ['ADA@x.example'], keys: [] } as const;
    const result = await organization.sync({ by: ADMIN, approve: some });
    expect(inWords(result)).toEqual([
      'deactivate ben: applied',
      'invite ada: applied',
      'reactivate cy held G4',
      'invite dee held G4',
    ]);
    expect(statusOf(organization, 'UBEN')).toBe('inactive');
    expect(inWords(await organization.sync())).toEqual(['reactivate cy held G4', 'invite dee held G4']);
  });

  it('[P2] what was approved is carried out once, and the next comparison finds nothing', async () => {
    const organization = await openFirst();
    const result = await organization.sync(approveAll);
    expect(result.done.map(({ state }) => state)).toEqual(['applied', 'applied', 'applied', 'applied']);
    const asked = organization.slack.state.asked.length;
    const again = await organization.sync();
    expect(again.plan.operations).toEqual([]);
    expect(again.run).toBeNull();
    expect(organization.slack.state.asked).toHaveLength(asked);
    expect(await organization.ports.holds.count(organization.id)).toBe(0);
  });

  it('[X3] leavers go before joiners', async () => {
    const leavers = Array.from({ length: 12 }, (_, index) => `z${index}`);
    const organization = await openOrganization(leavers.map((name) => member(name)));
    const gone = leavers.map((name) => person(name, { status: 'suspended' }));
    await organization.directory([person('ada'), ...gone]);
    await organization.assignAll();
    await organization.sync(approveAll);
    const { asked } = organization.slack.state;
    expect(asked).toHaveLength(13);
    expect(asked.at(-1)).toBe('create ada@x.example ada.example');
  });

  it('[R1] every change and every decision has one receipt that says why', async () => {
    const organization = await openFirst();
    await organization.sync(approveAll);
    const query = { email: 'ben@x.example', from: null, to: null, limit: 10 };
    const receipts = await organization.ports.receipts.list(organization.id, query);
    expect(receipts).toMatchObject([
      { event: 'approved', actor: ADMIN, facts: { kind: 'deactivate', cause: 'suspended', rule: 'G4' } },
      { event: 'applied', subject: { accountId: 'UBEN' }, facts: { cause: 'suspended', answer: 'ok' } },
    ]);
  });

  it('[A1] a plan that nobody knows approves nothing', async () => {
    const organization = await openFirst();
    const unknown = { ...approveAll, planHash: 'no such plan' };
    await expect(organization.sync(unknown)).rejects.toMatchObject({ code: 'plan_unknown' });
    expect(organization.slack.state.asked).toEqual([]);
  });

  it('[A1] an approval by hash says yes to what that plan showed, to nothing that came later', async () => {
    const organization = await openFirst();
    const { plan } = await organization.sync();
    await organization.directory([
      ...['ada', 'cy', 'dee', 'eve'].map((name) => person(name)),
      person('ben', { status: 'suspended' }),
    ]);
    const result = await organization.sync({ ...approveAll, planHash: plan.hash });
    expect(inWords(result)).toEqual([
      'deactivate ben: applied',
      'invite ada: applied',
      'reactivate cy: applied',
      'invite dee: applied',
      'invite eve held G4',
    ]);
    expect(organization.slack.state.asked).toHaveLength(4);
  });
});

describe('a hold', () => {
  it('[H1] survives the plans that follow, with one notice at the first', async () => {
    const organization = await openOrganization();
    await organization.directory([person('ada')]);
    await organization.assignAll();
    await organization.sync();
    const [before] = await organization.ports.holds.list(organization.id, ['open']);
    await organization.ports.clock.advance(15 * 60_000);
    await organization.sync();
    const [after, ...others] = await organization.ports.holds.list(organization.id, ['open']);
    expect(others).toEqual([]);
    expect(after).toMatchObject({ id: before?.id, heldSince: before?.heldSince, state: 'open' });
  });

  it('[H1] closes when its cause is gone, and says so', async () => {
    const organization = await openOrganization([member('ben')]);
    await organization.directory([person('ben', { status: 'suspended' })]);
    await organization.assignAll();
    await organization.sync();
    await organization.directory([person('ben')]);
    expect(inWords(await organization.sync())).toEqual([]);
    expect(organization.ports.told.holds.map((open) => open.length)).toEqual([1, 0]);
  });
});

describe('readings', () => {
  it('[G2] a failed reading of Slack is never a plan', async () => {
    const organization = await openSettled('ada');
    organization.slack.failNext('readAccounts', { kind: 'unavailable', effect: 'before' });
    const latest = await organization.ports.plans.latest(organization.id);
    await expect(organization.sync()).rejects.toMatchObject({ code: 'slack_unavailable' });
    expect(await organization.ports.plans.latest(organization.id)).toEqual(latest);
  });

  it('[G2] a listing of nobody is a failure', async () => {
    const organization = await openSettled('ada');
    for (const id of organization.slack.state.accounts.keys()) organization.slack.state.hidden.add(id);
    await expect(organization.sync()).rejects.toMatchObject({ code: 'reading_incomplete' });
  });

  it('[G2] an account missing from the listing is asked for by id and not invited again', async () => {
    const organization = await openSettled('ada', 'ben');
    organization.slack.state.hidden.add('UADA');
    const result = await organization.sync();
    expect(inWords(result)).toEqual([]);
    expect((await organization.account('UADA')).status).toBe('active');
    organization.slack.state.accounts.delete('UADA');
    expect(inWords(await organization.sync())).toEqual(['invite ada: applied']);
  });
});

describe('limits over time', () => {
  it('[G3] a slow leak trips the limit like a flood', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `p${index}`);
    const organization = await openSettled(...names);
    const gone = new Set<string>();
    const counts: string[][] = [];
    for (const batch of [2, 2, 2]) {
      for (const name of names.filter((one) => !gone.has(one)).slice(0, batch)) gone.add(name);
      const status = (name: string) => (gone.has(name) ? 'suspended' : 'active');
      await organization.directory(names.map((name) => person(name, { status: status(name) })));
      await organization.ports.clock.advance(60 * 60_000);
      counts.push(inWords(await organization.sync()));
    }
    expect(counts).toEqual([
      ['deactivate p0: applied', 'deactivate p1: applied'],
      ['deactivate p2: applied', 'deactivate p3: applied'],
      ['deactivate p4 held G3', 'deactivate p5 held G3'],
    ]);
    await organization.ports.clock.advance(25 * 60 * 60_000);
    expect(inWords(await organization.sync())).toEqual(['deactivate p4 held G3', 'deactivate p5 held G3']);
  });

  it('[G3] an approved departure does not hold the leavers of tomorrow', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `p${String(index).padStart(2, '0')}`);
    const organization = await openSettled(...names);
    const leave = (count: number) =>
      organization.directory(
        names.map((name, index) => person(name, { status: index < count ? 'suspended' : 'active' })),
      );
    await leave(8);
    expect((await organization.sync()).held).toHaveLength(8);
    expect((await organization.sync(approveAll)).done).toHaveLength(8);
    await leave(9);
    expect(inWords(await organization.sync())).toEqual(['deactivate p08: applied']);
  });
});

describe('provisioning off', () => {
  it('looks and does not touch', async () => {
    const organization = await openSettled('ada');
    const { ports, id } = organization;
    await ports.connections.setProvisioning(id, false, 'Olive', ports.clock.now());
    await organization.directory([person('ada', { status: 'suspended' })]);
    const result = await organization.sync(approveAll);
    expect(result.run).toBeNull();
    expect(result.held).toHaveLength(1);
    expect(statusOf(organization, 'UADA')).toBe('active');
  });
});
