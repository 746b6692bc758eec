import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/domain/account.ts';
import type { PersonCase, PersonMemory } from '../../src/domain/case.ts';
import type { Cause, LossCause } from '../../src/domain/cause.ts';
import { decide } from '../../src/domain/decide.ts';
import type { DecideSetting } from '../../src/domain/decide-setting.ts';
import type { CaseVerdict } from '../../src/domain/plan.ts';
import {
  makeAccountMemory,
  makeClaim,
  makeEntitlement,
  makeMention,
  makePerson,
  makePersonCase,
  makePersonMemory,
  NOT_ENTITLED,
  SETTING,
} from '../support/domain/make.ts';

type Changes = Partial<Omit<PersonCase, 'kind'>>;

function decided(changes: Changes, setting: Partial<DecideSetting> = {}): CaseVerdict {
  return decide(makePersonCase(changes), { ...SETTING, ...setting });
}

/** `invite assigned`, `deactivate suspended held G5`, `drift switched_off`: a verdict in words. */
function inWords(verdict: CaseVerdict): string {
  const operations = verdict.operations.map(({ kind, reasons, hold }) =>
    [kind, ...reasons.map(({ cause }) => cause), ...(hold === null ? [] : ['held', hold.rule])].join(' '),
  );
  return [...operations, ...verdict.drift.map(({ why }) => `drift ${why}`)].join(', ');
}
const words = (changes: Changes, setting?: Partial<DecideSetting>) => inWords(decided(changes, setting));

const account = (changes: Partial<Account> = {}) => ({ claims: [makeClaim(changes)] });
const LOST_AT = new Date('2026-11-20T12:00:00Z');
const lost = (cause: LossCause, by = makeMention()): PersonMemory =>
  makePersonMemory({ reached: { by: [by], unitId: null, lost: { cause, at: LOST_AT, by } } });
const excludedBy = (subjectKind: 'group' | 'person') =>
  makeEntitlement({
    entitled: false,
    assignmentIds: ['no'],
    reachedBy: [],
    excludedBy: [makeMention({ assignmentId: 'no', subjectKind })],
    byName: subjectKind === 'person',
  });

describe('[P4] an entitled person', () => {
  it.each<[string, Changes, string]>([
    ['without an account is invited', {}, 'invite assigned'],
    ['with an inactive account is reactivated', account({ status: 'inactive' }), 'reactivate assigned'],
    ['with an active account stays as they are', account(), ''],
    ['with an invited account stays as they are', account({ status: 'invited' }), ''],
  ])('%s', (_, changes, expected) => {
    expect(words(changes)).toBe(expected);
    expect(decided(changes).unchanged).toBe(expected === '');
  });

  it('by an assignment of their own is asked for by name', () => {
    expect(decided({ entitlement: makeEntitlement({ byName: true }) }).operations[0]?.byName).toBe(true);
    expect(decided({}).operations[0]?.byName).toBe(false);
  });
});

describe('[P4] a person who is not entitled', () => {
  const suspended = makePerson({ status: 'suspended' });
  const deleted = makePerson({ status: 'deleted', deletionEvidence: 'said' });
  const no = { entitlement: NOT_ENTITLED };
  it.each<[string, Changes, string]>([
    ['suspended', { ...no, ...account(), person: suspended }, 'deactivate suspended'],
    ['deleted', { ...no, ...account(), person: deleted }, 'deactivate deleted'],
    [
      'suspended and only invited',
      { ...account({ status: 'invited' }), ...no, person: suspended },
      'deactivate suspended',
    ],
    ['excluded', { ...account(), entitlement: excludedBy('group') }, 'deactivate excluded'],
    [
      'suspended and excluded: both are told, the directory’s word first',
      { ...account(), person: suspended, entitlement: excludedBy('group') },
      'deactivate suspended excluded',
    ],
    [
      'suspended with an inactive account',
      { ...no, ...account({ status: 'inactive' }), person: suspended },
      '',
    ],
    ['suspended without an account', { ...no, person: suspended }, ''],
    ['active, whom no assignment ever reached', { ...no, ...account() }, 'drift never_assigned'],
    ['active, never reached, with an inactive account', { ...no, ...account({ status: 'inactive' }) }, ''],
  ])('%s', (_, changes, expected) => {
    expect(words(changes)).toBe(expected);
  });

  it.each<LossCause>([
    'unassigned',
    'ended',
    'moved',
    'left_group',
    'left_workspace',
    'group_deleted',
    'unit_deleted',
    'workspace_deleted',
  ])('[E3] whose entitlement went away goes: %s', (cause) => {
    const changes = { ...account(), entitlement: NOT_ENTITLED, memory: lost(cause) };
    expect(words(changes)).toBe(`deactivate ${cause}`);
    const [operation] = decided(changes).operations;
    expect(operation?.since).toEqual(LOST_AT);
    expect(operation?.reasons[0]?.chain.map(({ kind }) => kind)).toEqual([
      'no_assignment',
      'lost',
      'verdict',
    ]);
  });

  it('is gone for what the directory says, not for what was lost while an assignment still reaches them', () => {
    const entitlement = makeEntitlement({ entitled: false });
    expect(words({ ...account(), person: suspended, entitlement, memory: lost('left_group') })).toBe(
      'deactivate suspended',
    );
  });

  it('[G2] is absent only where a reading missed them and no admin said so by name', () => {
    const absent = makePerson({ status: 'deleted', deletionEvidence: 'absent' });
    const kindOf = (changes: Changes) => decided({ ...account(), ...changes }).operations[0]?.evidenceKind;
    expect(kindOf({ ...no, person: absent })).toBe('absent');
    expect(kindOf({ ...no, person: deleted })).toBe('said');
    expect(kindOf({ person: absent, entitlement: excludedBy('person') })).toBe('said');
    expect(kindOf({ person: absent, entitlement: excludedBy('group') })).toBe('absent');
  });

  it('[G3] is asked for by name where an admin excluded them or withdrew their own assignment', () => {
    const byName = (changes: Changes) => decided({ ...account(), ...changes }).operations[0]?.byName;
    const own = makeMention({ subjectKind: 'person' });
    expect(byName({ entitlement: excludedBy('person') })).toBe(true);
    expect(byName({ entitlement: excludedBy('group') })).toBe(false);
    expect(byName({ ...no, memory: lost('unassigned', own) })).toBe(true);
    expect(byName({ ...no, memory: lost('unassigned') })).toBe(false);
    expect(byName({ ...no, memory: lost('ended', own) })).toBe(false);
    expect(byName({ ...no, memory: lost('unassigned', own), person: deleted })).toBe(false);
  });
});

describe('[P4] switched in Slack by somebody else', () => {
  const OFF_AT = new Date('2026-11-23T09:00:00Z');
  const switchedOff = (lastWordAt: Date | null): Changes => ({
    claims: [
      makeClaim({ status: 'inactive' }, 'link', { memory: makeAccountMemory({ switchedOffAt: OFF_AT }) }),
    ],
    memory: makePersonMemory({ lastWordAt }),
  });

  it('switched off between two readings is drift', () => {
    expect(words(switchedOff(null))).toBe('drift switched_off');
    expect(words(switchedOff(new Date('2026-11-23T08:00:00Z')))).toBe('drift switched_off');
  });

  it('a later word of the directory or of an admin settles it', () => {
    expect(words(switchedOff(new Date('2026-11-23T10:00:00Z')))).toBe('reactivate assigned');
  });

  const suspended = (lastSwitchAt: string, flips: number): Changes => ({
    person: makePerson({ status: 'suspended' }),
    entitlement: NOT_ENTITLED,
    memory: makePersonMemory({ statusSince: LOST_AT }),
    claims: [
      makeClaim({}, 'link', {
        memory: makeAccountMemory({
          flips,
          lastSwitchByRollcall: { to: 'inactive', at: new Date(lastSwitchAt) },
        }),
      }),
    ],
  });

  it('switched on against a no of the directory is switched off again, without a second grace', () => {
    const policy = { ...SETTING.policy, graceMinutes: { suspended: 60 * 24 * 30 } };
    expect(words(suspended('2026-11-21T09:00:00Z', 1), { policy })).toBe('deactivate switched_on suspended');
  });

  it('a cause younger than Rollcall’s last switch is a new one', () => {
    expect(words(suspended('2026-11-01T09:00:00Z', 0))).toBe('deactivate suspended');
  });

  it('[G6] twice in a day is frozen', () => {
    expect(words(suspended('2026-11-21T09:00:00Z', 2))).toBe('deactivate switched_on suspended held G6');
    expect(decided(suspended('2026-11-21T09:00:00Z', 2)).operations[0]?.hold?.facts).toEqual({ flips: 2 });
    const entitled = {
      claims: [makeClaim({ status: 'inactive' }, 'link', { memory: makeAccountMemory({ flips: 3 }) })],
    };
    expect(words(entitled)).toBe('reactivate assigned held G6');
  });
});

describe('[P5] whom Rollcall may manage', () => {
  const guest = (memory = {}, changes: Changes = {}): Changes => ({
    claims: [makeClaim({ role: 'multi_channel_guest' }, 'link', { memory: makeAccountMemory(memory) })],
    ...changes,
  });
  const suspended: Changes = { person: makePerson({ status: 'suspended' }), entitlement: NOT_ENTITLED };

  it('a guest whom no guest seat has reached is left alone, whatever the directory says', () => {
    expect(words(guest({}, suspended))).toBe('drift unmanaged_guest');
    expect(words(guest())).toBe('drift unmanaged_guest');
  });

  it('a guest whom a guest seat has reached is managed', () => {
    expect(words(guest({ guestSeatReached: true }, suspended))).toBe('deactivate suspended');
    const reachedBy = [makeMention({ seat: 'guest' })];
    expect(words(guest({}, { ...suspended, entitlement: { ...NOT_ENTITLED, reachedBy } }))).toBe(
      'deactivate suspended',
    );
  });

  it('an admin’s decision about this very guest is carried out', () => {
    const driftDecision = { decision: 'deactivate', until: null, reason: null } as const;
    expect(words(guest({ driftDecision }, suspended))).toBe('deactivate drift_decision');
  });

  it('bots and strangers enter no plan: the person is invited beside them', () => {
    expect(words(account({ stranger: true }))).toBe('invite assigned');
    expect(words({ ...suspended, ...account({ role: 'bot' }) })).toBe('');
  });

  it('[G3] counts as managed who is active, linked and not protected', () => {
    const managed = (changes: Changes, setting?: Partial<DecideSetting>) => decided(changes, setting).managed;
    expect(managed(account())).toBe(true);
    expect(managed(account({ status: 'invited' }))).toBe(false);
    expect(managed(account(), { isProtected: () => true })).toBe(false);
    expect(managed(guest())).toBe(false);
    expect(managed({})).toBe(false);
  });

  it('plans the deactivation of an account whose role was not read yet', () => {
    expect(words({ ...suspended, ...account({ role: null }) })).toBe('deactivate suspended');
  });
});

describe('[M1] [M2] what is ambiguous is held', () => {
  const rivals = [{ personId: 'p-bob', email: 'bob@example.com', by: 'email' }] as const;
  const contested = (changes: Partial<Account>) => ({ claims: [makeClaim(changes, 'email', { rivals })] });
  const two = (one: Partial<Account>, other: Partial<Account>) => ({
    claims: [makeClaim({ id: 'U1', ...one }, 'email'), makeClaim({ id: 'U2', ...other }, 'email')],
  });
  const suspended: Changes = { person: makePerson({ status: 'suspended' }), entitlement: NOT_ENTITLED };

  it.each<[string, Changes, string]>([
    ['a contested active account of an entitled person', contested({}), 'invite assigned held M1'],
    ['a contested inactive account', contested({ status: 'inactive' }), 'reactivate assigned held M1'],
    ['a contested account of a leaver', { ...suspended, ...contested({}) }, 'deactivate suspended held M1'],
    [
      'a leaver with two accounts',
      { ...suspended, ...two({}, {}) },
      'deactivate suspended held M1, deactivate suspended held M1',
    ],
    ['an entitled person with two active accounts', two({}, {}), 'drift unexplained, drift unexplained'],
    ['two inactive ones', two({ status: 'inactive' }, { status: 'inactive' }), 'reactivate assigned held M1'],
    ['nobody said anything', { ...contested({}), entitlement: NOT_ENTITLED }, 'drift unexplained'],
  ])('%s', (_, changes, expected) => {
    expect(words(changes)).toBe(expected);
    expect(decided(changes)).toMatchObject({ link: null, managed: false });
  });

  it('an address that somebody else’s account still has lets the invitation wait', () => {
    const claims = [makeClaim({}, 'email', { rivals: [{ ...rivals[0], by: 'link' }] })];
    expect(words({ claims })).toBe('invite assigned held M1');
  });

  it('an inactive account of an earlier owner of the address is not opened', () => {
    const claims = [makeClaim({ status: 'inactive', givenName: 'Bob', familyName: 'Ito' }, 'email')];
    const changes = {
      claims: claims.map((claim) => ({ ...claim, account: { ...claim.account, displayName: '' } })),
    };
    expect(words(changes)).toBe('reactivate assigned held M2');
    expect(decided(changes).link).toBeNull();
  });

  it('a link that the case proves is handed out to be saved', () => {
    const link = { personId: 'p-ada', accountId: 'U1' };
    expect(decided({ claims: [makeClaim({}, 'email')] }).link).toEqual(link);
    expect(decided({ claims: [makeClaim({}, 'external_id')] }).link).toEqual(link);
    expect(decided(account()).link).toBeNull();
  });

  it('a second account of a matched person is nobody’s: drift, also when the person leaves', () => {
    const claims = [makeClaim({ id: 'U1' }, 'link'), makeClaim({ id: 'U2' }, 'email')];
    expect(words({ claims })).toBe('drift unexplained');
    expect(words({ ...suspended, claims })).toBe('deactivate suspended, drift unexplained');
    expect(decided({ claims }).drift[0]).toMatchObject({ accountId: 'U2', personId: 'p-ada' });
  });
});

describe('[D3] [A6] kept by hand', () => {
  const suspended: Changes = { person: makePerson({ status: 'suspended' }), entitlement: NOT_ENTITLED };
  const kept = (as: 'as_it_is' | 'active' | 'inactive', status: Account['status'], until: string | null) => ({
    claims: [
      makeClaim({ status }, 'link', {
        memory: makeAccountMemory({
          keptByHand: { lasts: until === null ? 'always' : 'until', until, evidence: null, as, reason: null },
        }),
      }),
    ],
  });

  it.each<[string, Changes, string]>([
    ['as it is, always', { ...suspended, ...kept('as_it_is', 'active', null) }, ''],
    ['as it is, to the end of today', { ...suspended, ...kept('as_it_is', 'active', '2026-11-24') }, ''],
    [
      'as it is, until yesterday',
      { ...suspended, ...kept('as_it_is', 'active', '2026-11-23') },
      'deactivate suspended',
    ],
    ['active against the directory', { ...suspended, ...kept('active', 'active', '2026-12-24') }, ''],
    [
      'active, while it is still off',
      { ...suspended, ...kept('active', 'inactive', '2026-12-24') },
      'reactivate requested',
    ],
    [
      'active, until yesterday',
      { ...suspended, ...kept('active', 'active', '2026-11-23') },
      'deactivate suspended',
    ],
    ['inactive, of an entitled person', kept('inactive', 'inactive', null), ''],
    ['inactive, while it is still on', kept('inactive', 'active', null), 'deactivate requested'],
    [
      'as it is, where it would be drift',
      { entitlement: NOT_ENTITLED, ...kept('as_it_is', 'active', null) },
      '',
    ],
  ])('%s', (_, changes, expected) => {
    expect(words(changes)).toBe(expected);
  });

  it('[D3] an assignment by name does not bring back whom the directory suspended', () => {
    const entitlement = makeEntitlement({
      entitled: false,
      reachedBy: [makeMention({ subjectKind: 'person' })],
    });
    const changes = { person: makePerson({ status: 'suspended' }), entitlement };
    expect(words({ ...changes, ...account({ status: 'inactive' }) })).toBe('');
    expect(words({ ...changes, ...account() })).toBe('deactivate suspended');
  });

  it('while the evidence is the same a rejected operation is not planned again', () => {
    const before = { ...suspended, ...account() };
    const evidence = decided(before).operations[0]?.evidence ?? '';
    const rejected = (as: 'as_it_is' | 'active', changes: Changes, status: Account['status'] = 'active') => {
      const keptByHand = { lasts: 'evidence', until: null, evidence, as, reason: null } as const;
      const claims = [makeClaim({ status }, 'link', { memory: makeAccountMemory({ keptByHand }) })];
      return words({ ...before, claims, ...changes });
    };
    expect(rejected('as_it_is', {})).toBe('');
    const deleted = makePerson({ status: 'deleted', deletionEvidence: 'said' });
    expect(rejected('as_it_is', { person: deleted })).toBe('deactivate deleted');
    expect(rejected('active', {})).toBe('');
    expect(rejected('active', {}, 'inactive')).toBe('reactivate requested');
  });

  it('a rejected change of address is not asked again, another address is', () => {
    const renamed = (email: string, evidence: string | null) => {
      const keptByHand =
        evidence === null
          ? null
          : ({ lasts: 'evidence', until: null, evidence, as: 'as_it_is', reason: null } as const);
      const claims = [makeClaim({}, 'link', { memory: makeAccountMemory({ keptByHand }) })];
      return decided({ person: makePerson({ email }), claims });
    };
    const [asked] = renamed('ada.l@example.com', null).operations;
    expect(asked?.to).toBe('ada.l@example.com');
    expect(renamed('ada.l@example.com', asked?.evidence ?? '').operations).toEqual([]);
    expect(renamed('ada.king@example.com', asked?.evidence ?? '').operations).toHaveLength(1);
  });
});

describe('[D4] one source, one address', () => {
  const renamed = makePerson({ email: 'ada.king@example.com' });
  const claimed = (
    by: 'link' | 'external_id' | 'email' | 'secondary_email',
    changes: Partial<Account> = {},
  ) => ({
    person: renamed,
    claims: [makeClaim(changes, by)],
  });

  it.each<[string, Changes, string]>([
    ['known by link', claimed('link'), 'update_profile email_changed'],
    ['known by externalId', claimed('external_id'), 'update_profile email_changed'],
    ['known by its address only', claimed('secondary_email'), ''],
    ['inactive', claimed('link', { status: 'inactive' }), 'reactivate assigned'],
    ['invited', claimed('link', { status: 'invited' }), ''],
    ['the same but for case', { ...account({ email: 'ADA@example.com ' }) }, ''],
  ])('a changed email follows to the account: %s', (_, changes, expected) => {
    expect(words(changes)).toBe(expected);
  });

  it('tells from where to where', () => {
    const [operation] = decided(claimed('link')).operations;
    expect(operation).toMatchObject({ from: 'ada@example.com', to: 'ada.king@example.com' });
  });

  it.each<[string, Partial<Account>]>([
    ['as its primary one', { email: 'Ada.King@example.com' }],
    ['as its second one', { email: 'x@example.com', secondaryEmail: 'ada.king@example.com' }],
  ])('changes nothing where another account has that address %s', (_, other) => {
    const claims = [makeClaim({}, 'link'), makeClaim({ id: 'U2', status: 'inactive', ...other }, 'email')];
    expect(words({ person: renamed, claims })).toBe('');
  });

  it('can be switched off', () => {
    expect(words(claimed('link'), { policy: { ...SETTING.policy, updateEmails: false } })).toBe('');
  });

  it.each<[string, Changes, string]>([
    ['an invitation', {}, 'invite assigned held D4'],
    ['a reactivation', account({ status: 'inactive' }), 'reactivate assigned held D4'],
    ['a deactivation', { ...account(), entitlement: excludedBy('group') }, 'deactivate excluded held D4'],
    ['a change of address', claimed('link'), 'update_profile email_changed held D4'],
    [
      'what an admin asks for by name',
      { ...account(), entitlement: excludedBy('person') },
      'deactivate excluded',
    ],
  ])('two sources that claim one person: %s', (_, changes, expected) => {
    expect(words({ ...changes, memory: makePersonMemory({ sourceConflict: true }) })).toBe(expected);
  });
});

describe('[P2] seats', () => {
  const seat = (seat: 'member' | 'guest', role: Account['role'], memory = {}): Changes => ({
    entitlement: makeEntitlement({ seat, reachedBy: [makeMention({ seat })] }),
    claims: [makeClaim({ role }, 'link', { memory: makeAccountMemory(memory) })],
  });
  const businessPlus = { capabilities: { guests: false } };

  it('change where the Slack plan can', () => {
    expect(words(seat('guest', 'member'))).toBe('change_seat seat_changed');
    expect(decided(seat('guest', 'member')).operations[0]).toMatchObject({ from: 'member', to: 'guest' });
    expect(words(seat('member', 'multi_channel_guest', { guestSeatReached: true }))).toBe(
      'change_seat seat_changed',
    );
    expect(words(seat('guest', 'single_channel_guest'))).toBe('');
  });

  it('are shown with the reason where it cannot: on Business+, and for admins', () => {
    expect(words(seat('guest', 'member'), businessPlus)).toBe('drift seat_not_changeable');
    expect(words(seat('guest', 'admin'))).toBe('drift seat_not_changeable');
  });

  it('are not judged before the role was read', () => {
    expect(words(seat('guest', null))).toBe('');
  });

  it('a guest seat never becomes a full member’s by an invitation or reactivation on Business+', () => {
    const entitlement = makeEntitlement({ seat: 'guest' });
    expect(words({ entitlement }, businessPlus)).toBe('invite assigned held P2');
    expect(words({ entitlement })).toBe('invite assigned');
    const off = { entitlement, ...account({ status: 'inactive' }) };
    expect(words(off, businessPlus)).toBe('reactivate assigned held P2');
  });
});

describe('[G5] grace', () => {
  const policy = { ...SETTING.policy, graceMinutes: { moved: 60, suspended: 600 } };
  const at = (minutesAgo: number) => new Date(SETTING.now.at.getTime() - minutesAgo * 60_000);
  const moved = (minutesAgo: number, cause: LossCause = 'moved') => {
    const by = makeMention();
    return makePersonMemory({
      statusSince: at(100),
      reached: { by: [by], unitId: null, lost: { cause, at: at(minutesAgo), by } },
    });
  };
  const no = { ...account(), entitlement: NOT_ENTITLED };

  it('holds while the clock runs and says until when', () => {
    const changes = { ...no, memory: moved(59) };
    expect(words(changes, { policy })).toBe('deactivate moved held G5');
    expect(decided(changes, { policy }).operations[0]?.hold?.facts).toEqual({ until: at(-1).toISOString() });
    expect(words({ ...no, memory: moved(60) }, { policy })).toBe('deactivate moved');
  });

  it('of two causes the earlier end counts', () => {
    const person = makePerson({ status: 'suspended' });
    expect(words({ ...no, person, memory: moved(59) }, { policy })).toBe(
      'deactivate suspended moved held G5',
    );
    expect(words({ ...no, person, memory: moved(60) }, { policy })).toBe('deactivate suspended moved');
  });

  it('there is none by default, nor without a stored clock', () => {
    expect(words({ ...no, memory: moved(0) })).toBe('deactivate moved');
    const person = makePerson({ status: 'suspended' });
    expect(words({ ...no, person }, { policy })).toBe('deactivate suspended');
  });

  it.each<[LossCause, string]>([
    ['moved', 'held G5'],
    ['left_group', 'held G5'],
    ['group_deleted', 'held G5'],
    ['unit_deleted', 'held G5'],
    ['unassigned', ''],
    ['left_workspace', ''],
  ])(
    'what a source that pushes says about groups and units settles for five minutes: %s %s',
    (cause, held) => {
      const pushingSources = new Set(['s-hr']);
      const expected = held === '' ? `deactivate ${cause}` : `deactivate ${cause} ${held}`;
      expect(words({ ...no, memory: moved(4, cause) }, { pushingSources })).toBe(expected);
      expect(words({ ...no, memory: moved(5, cause) }, { pushingSources })).toBe(`deactivate ${cause}`);
      expect(words({ ...no, memory: moved(4, cause) })).toBe(`deactivate ${cause}`);
    },
  );

  it('survives a grace longer than time itself', () => {
    const endless = { ...policy, graceMinutes: { moved: Number.MAX_VALUE } };
    expect(words({ ...no, memory: moved(1) }, { policy: endless })).toBe('deactivate moved held G5');
  });
});

describe('[H1] the evidence', () => {
  const leaver: Changes = {
    ...account(),
    person: makePerson({ status: 'suspended' }),
    entitlement: makeEntitlement({ entitled: false, assignmentIds: ['b', 'a'] }),
  };
  const evidence = (changes: Changes = {}, setting?: Partial<DecideSetting>) =>
    decided({ ...leaver, ...changes }, setting).operations[0]?.evidence;
  const suspended = (changes: object) => ({ person: makePerson({ status: 'suspended', ...changes }) });
  const assigned = (assignmentIds: string[]) => ({
    entitlement: makeEntitlement({ entitled: false, assignmentIds }),
  });

  it.each<[string, Changes]>([
    ['the person’s status', { person: makePerson({ status: 'deleted', deletionEvidence: 'said' }) }],
    ['the person’s unit', suspended({ unitId: 'u-hr' })],
    ['the assignments in the verdict', assigned(['a'])],
    ['the account’s id', account({ id: 'U2' })],
    ['the account’s status', account({ status: 'invited' })],
    ['the account’s role', account({ role: 'admin' })],
    ['the account’s email', account({ email: 'other@example.com' })],
  ])('changes with %s', (_, changes) => {
    expect(evidence(changes)).not.toBe(evidence());
  });

  it.each<[string, Changes]>([
    ['names and titles', suspended({ givenName: 'Augusta', title: 'Countess' })],
    ['the account’s names', account({ displayName: 'ada!', givenName: 'A', title: 'x', userName: 'y' })],
    ['the order of assignments', assigned(['a', 'b'])],
    ['the case of the email', account({ email: 'Ada@Example.com' })],
    ['the wording of the unit', { unitPath: '/Vertrieb' }],
    [
      'the status’s clock',
      { memory: makePersonMemory({ statusSince: new Date(0), lastWordAt: new Date(1) }) },
    ],
  ])('does not change with %s', (_, changes) => {
    expect(evidence(changes)).toBe(evidence());
  });

  it('does not change as time passes', () => {
    const now = { at: new Date('2027-01-01T00:00:00Z'), today: '2027-01-01' };
    expect(evidence({}, { now })).toBe(evidence());
  });

  it('changes when something else was lost', () => {
    const gone = (assignmentId: string) => ({
      ...account(),
      person: makePerson(),
      entitlement: NOT_ENTITLED,
      memory: lost('left_group', makeMention({ assignmentId })),
    });
    expect(evidence(gone('a-1'))).not.toBe(evidence(gone('a-2')));
  });
});

describe('[E3] what changes an entitlement reaches Slack by itself', () => {
  it.each<[string, Cause, Changes]>([
    ['unassigned', 'unassigned', { entitlement: NOT_ENTITLED, memory: lost('unassigned') }],
    ['suspended', 'suspended', { entitlement: NOT_ENTITLED, person: makePerson({ status: 'suspended' }) }],
    ['deleted', 'deleted', { entitlement: NOT_ENTITLED, person: makePerson({ status: 'deleted' }) }],
    [
      'group or unit left or deleted',
      'group_deleted',
      { entitlement: NOT_ENTITLED, memory: lost('group_deleted') },
    ],
    ['time passing', 'ended', { entitlement: NOT_ENTITLED, memory: lost('ended') }],
  ])('%s', (_, cause, changes) => {
    const [operation] = decided({ ...account(), ...changes }).operations;
    expect(operation).toMatchObject({ kind: 'deactivate', hold: null, accountId: 'U1', personId: 'p-ada' });
    expect(operation?.reasons[0]?.cause).toBe(cause);
  });
});
