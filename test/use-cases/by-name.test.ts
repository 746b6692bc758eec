import { describe, expect, it } from 'vitest';
import { deactivateAccount } from '../../src/use-cases/deactivate-account.ts';
import { makeAccount } from '../contracts/make-account.ts';
import { activate, carriedOut, deactivate, invite } from '../support/in-memory/ask-by-name.ts';
import {
  ADMIN,
  member,
  type Organization,
  openOrganization,
  openSettled,
  person,
} from '../support/in-memory/organization.ts';
import { inWords } from '../support/in-words.ts';

const DAY = 24 * 60 * 60_000;
const statusOf = ({ slack }: Organization, id: string) => slack.state.accounts.get(id)?.status;

describe('an invitation by name', () => {
  it('[D2] makes a person by hand of somebody whom no directory knows', async () => {
    const organization = await openSettled('ada');
    const result = await invite(organization, ['Grace.Hopper@else.example']);
    expect(await carriedOut(organization, result)).toEqual(['invite grace.hopper: applied']);
    const place = await organization.ports.directory.findPersonByEmail(
      organization.id,
      'grace.hopper@else.example',
    );
    expect(place?.person).toMatchObject({ givenName: 'Grace', familyName: 'Hopper', sourceName: 'By hand' });
    expect(inWords(await organization.sync())).toEqual([]);
  });

  it('[D2] assigns somebody on record, and brings back the account that they had', async () => {
    const organization = await openOrganization([member('ben', { status: 'inactive' })]);
    await organization.directory([person('ada'), person('ben')]);
    await organization.sync();
    const result = await invite(organization, ['ada@x.example', 'ben@x.example']);
    expect(result.lines.map(({ verdict }) => verdict)).toEqual(['invite', 'inactive']);
    expect(await carriedOut(organization, result)).toEqual([
      'invite ada: applied',
      'reactivate ben: applied',
    ]);
  });

  it('[G4] is not held by a first plan that nobody has decided on', async () => {
    const organization = await openOrganization([member('ben')]);
    await organization.directory([person('ada'), person('ben', { status: 'suspended' }), person('cy')]);
    await organization.assignAll();
    expect((await organization.sync()).held).toHaveLength(3);
    const result = await invite(organization, ['ada@x.example']);
    expect(await carriedOut(organization, result)).toEqual(['invite ada: applied']);
    expect((await organization.sync()).held).toHaveLength(2);
  });

  it('tells every address what would happen to it, the same one once', async () => {
    const organization = await openSettled('ada');
    const pasted = ['ADA@x.example ', 'ada@x.example', 'no address', ''];
    const result = await invite(organization, pasted);
    expect(result.lines.map(({ verdict }) => verdict)).toEqual(['already_active', 'malformed']);
    expect(result.run).toBeNull();
  });

  it('[D3] is no way around a directory that says no', async () => {
    const organization = await openSettled('ada', 'ben');
    await organization.directory([person('ada'), person('ben', { status: 'suspended' })]);
    await organization.settle();
    expect(statusOf(organization, 'UBEN')).toBe('inactive');
    const result = await invite(organization, ['ben@x.example']);
    expect(result.lines.map(({ verdict }) => verdict)).toEqual(['directory_says_no']);
    expect(await carriedOut(organization, result)).toEqual([]);
  });

  it('[E1] that begins later invites nobody yet', async () => {
    const organization = await openOrganization();
    await organization.sync();
    const result = await invite(organization, ['eve@else.example'], { from: '2026-08-05' });
    expect(await carriedOut(organization, result)).toEqual([]);
    await organization.ports.clock.advance(2 * DAY);
    expect(inWords(await organization.sync())).toEqual(['invite eve: applied']);
  });
});

describe('a deactivation by name', () => {
  it('[D2] excludes the person, and the next comparison leaves it so', async () => {
    const organization = await openSettled('ada', 'ben');
    const result = await deactivate(organization, 'UBEN');
    expect(await carriedOut(organization, result)).toEqual(['deactivate ben: applied']);
    expect(inWords(await organization.sync())).toEqual([]);
    expect(statusOf(organization, 'UBEN')).toBe('inactive');
  });

  it('[D2] with an end brings the person back after that day', async () => {
    const organization = await openSettled('ada', 'ben');
    await carriedOut(organization, await deactivate(organization, 'UBEN', '2026-08-04'));
    await organization.ports.clock.advance(DAY);
    expect(inWords(await organization.sync())).toEqual([]);
    await organization.ports.clock.advance(DAY);
    expect(inWords(await organization.sync())).toEqual(['reactivate ben: applied']);
  });

  it('[G3] is neither counted nor held', async () => {
    const organization = await openSettled('ada', 'ben', 'cy');
    for (const id of ['UADA', 'UBEN', 'UCY']) {
      const [line] = await carriedOut(organization, await deactivate(organization, id));
      expect(line).toMatch(/: applied$/);
    }
  });

  it('[D2] of an account that nobody explains is a decision on drift', async () => {
    const organization = await openOrganization([member('zed')]);
    await organization.directory([person('ada')]);
    await organization.sync();
    const result = await deactivate(organization, 'UZED');
    expect(await carriedOut(organization, result)).toEqual(['deactivate zed: applied']);
    const { plan } = await organization.sync();
    expect(plan.drift.map(({ accountId }) => accountId)).not.toContain('UZED');
  });

  it('[A3] of an unexplained admin waits for a second pair of eyes, in Approvals at once', async () => {
    const organization = await openOrganization([member('zed', { role: 'admin' })]);
    await organization.directory([person('ada')]);
    await organization.sync();
    const result = await deactivate(organization, 'UZED');
    expect(await carriedOut(organization, result)).toEqual(['deactivate zed held A3']);
    const open = await organization.ports.holds.list(organization.id, ['open']);
    expect(open.map(({ operation }) => operation.accountId)).toContain('UZED');
    expect(organization.ports.told.holds.at(-1)?.map(({ rule }) => rule)).toContain('A3');
  });

  it.each([
    ['U0ADMIN', 'UADMIN', 'target_outranks'],
    ['U0ADMIN', 'U0ADMIN', 'target_self'],
    ['U0HOLDER', 'U0ADMIN', 'target_protected'],
    ['UBOT', 'U0ADMIN', 'target_bot'],
    ['UGUEST', 'U0ADMIN', 'target_stranger'],
  ])('[G1][A2] of %s by %s is refused: %s', async (target, userId, code) => {
    const organization = await openOrganization([
      makeAccount('UBOT', { role: 'bot' }),
      makeAccount('UADMIN', { role: 'admin' }),
      makeAccount('UGUEST', { stranger: true, role: 'member' }),
    ]);
    await organization.sync();
    const [account, caller] = [await organization.account(target), await organization.caller(userId)];
    const request = { account, caller, reason: 'x', until: null };
    const asked = deactivateAccount(organization.ports, await organization.connection(), request, ADMIN);
    await expect(asked).rejects.toMatchObject({ code });
    expect(organization.slack.state.asked).toEqual([]);
  });
});

describe('an activation by name', () => {
  it('[D2] takes the exclusion back and assigns nothing where something else entitles', async () => {
    const organization = await openSettled('ada', 'ben');
    await carriedOut(organization, await deactivate(organization, 'UBEN'));
    const result = await activate(organization, 'UBEN');
    expect(await carriedOut(organization, result)).toEqual(['reactivate ben: applied']);
    expect(inWords(await organization.sync())).toEqual([]);
    const app = await organization.ports.assignments.findApp(organization.id, 'slack', true);
    const standing = (await organization.ports.assignments.list(organization.id, app?.id ?? '')).filter(
      ({ endedAt }) => endedAt === null,
    );
    expect(standing.map(({ subject }) => subject.kind)).toEqual(['organization']);
  });

  it('[D2] assigns Slack to somebody whom nothing entitles, also to whom nobody knew', async () => {
    const organization = await openOrganization([member('zed', { status: 'inactive' })]);
    await organization.directory([person('ada')]);
    await organization.sync();
    const result = await activate(organization, 'UZED');
    expect(await carriedOut(organization, result)).toEqual(['reactivate zed: applied']);
    expect(inWords(await organization.sync())).toEqual([]);
  });

  it('[P4] is the later word that settles what somebody switched off in Slack', async () => {
    const organization = await openSettled('ada', 'ben');
    organization.slack.change('UBEN', { status: 'inactive' });
    const { plan } = await organization.sync();
    expect(plan.operations).toEqual([]);
    expect(plan.drift.filter(({ accountId }) => accountId === 'UBEN')).toMatchObject([
      { why: 'switched_off' },
    ]);
    const result = await activate(organization, 'UBEN');
    expect(await carriedOut(organization, result)).toEqual(['reactivate ben: applied']);
  });

  describe('against the directory', () => {
    async function openSuspended() {
      const organization = await openSettled('ada', 'ben');
      await organization.directory([person('ada'), person('ben', { status: 'suspended' })]);
      await organization.settle();
      return organization;
    }

    it('[D3] is refused without a date and a reason, and changes nothing', async () => {
      const organization = await openSuspended();
      for (const how of [{ keepUntil: null }, { keepUntil: '2026-08-04', reason: ' ' }]) {
        await expect(activate(organization, 'UBEN', how)).rejects.toMatchObject({
          code: 'directory_says_no',
        });
      }
      expect(inWords(await organization.sync())).toEqual([]);
      expect(statusOf(organization, 'UBEN')).toBe('inactive');
    });

    it('[D3] is kept to the end of the day that an approver named, and no longer', async () => {
      const organization = await openSuspended();
      const result = await activate(organization, 'UBEN', { keepUntil: '2026-08-04' });
      expect(await carriedOut(organization, result)).toEqual(['reactivate ben: applied']);
      await organization.ports.clock.advance(DAY);
      expect(inWords(await organization.sync())).toEqual([]);
      await organization.ports.clock.advance(DAY);
      const after = await organization.sync({ by: ADMIN, approve: { kind: 'all' } });
      expect(inWords(after)).toEqual(['deactivate ben: applied']);
    });
  });
});

describe('with provisioning off', () => {
  it('a request changes what should be, and writes nothing', async () => {
    const organization = await openSettled('ada', 'ben');
    const { ports, id } = organization;
    await ports.connections.setProvisioning(id, false, 'Olive', ports.clock.now());
    const result = await deactivate(organization, 'UBEN');
    expect(result.run).toBeNull();
    expect(result.operations).toMatchObject([{ kind: 'deactivate', byName: true }]);
    expect(statusOf(organization, 'UBEN')).toBe('active');
  });
});
