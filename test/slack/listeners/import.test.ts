import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { withRollcall } from '../../support/running-rollcall.ts';
import type { SlackPerson } from '../../support/slack-person.ts';

const rollcall = withRollcall();
const PATIENCE = { timeout: 30_000, interval: 25 };

const SAMPLE = readFileSync(new URL('../../../samples/acme-people.csv', import.meta.url), 'utf8');
const HEADING = 'email,first_name,last_name,unit,status\n';
const NEWCOMERS = `${HEADING}new.one@acme.example,New,One,/Sales,active\nnew.two@acme.example,New,Two,/Sales,active\n`;

interface Wish {
  readonly name?: string;
  readonly part?: 'everybody' | 'some';
  readonly source?: string;
}

/** The form as somebody fills it in. */
async function handOver(person: SlackPerson, content: string, wish: Wish = {}) {
  const { name = 'people.csv', part = 'everybody', source = 'hr' } = wish;
  await person.closeAll();
  await person.command('import');
  await person.waitForModal('import');
  return person.submit({
    file: { value: [{ name, content }] },
    part: { value: part },
    source: { value: source },
  });
}

async function imports() {
  const { ports, connection } = rollcall();
  const { id } = await connection();
  const receipts = await ports.receipts.list(id, { email: null, from: null, to: null, limit: 200 });
  return receipts.filter(({ event, facts }) => event === 'imported' && facts.source !== 'sample');
}

const findPerson = async (email: string) => {
  const { ports, connection } = rollcall();
  return (await ports.directory.findPersonByEmail((await connection()).id, email))?.person ?? null;
};

describe('importing a file', () => {
  it('asks for file, source and whether it holds everybody; the source is the last one', async () => {
    const ada = rollcall().as('ada.park');
    await ada.command('import');
    const modal = await ada.waitForModal('import');
    expect(JSON.stringify(modal.blocks)).toContain('"initial_value":"sample"');
    await expect(ada.submit()).rejects.toThrow('fields are missing');
  });

  it('shows what changes before anything happens, imports it once, and compares at once', async () => {
    const ada = rollcall().as('ada.park');
    await handOver(ada, NEWCOMERS);
    const preview = await ada.waitForModal('import-preview');
    expect(preview.text).toContain('people.csv → hr: 2 lines read');
    expect(preview.text).toContain('2 people added');
    expect(preview.text).toContain('2 people get Slack');
    expect(preview.text).toContain('New One (new.one@acme.example)');
    expect(await findPerson('new.one@acme.example')).toBeNull();
    await Promise.all([ada.submit(), ada.submit()]);
    const done = await ada.waitForModal('import-done');
    expect(done.text).toContain('people.csv was imported into hr.');
    expect(await imports()).toHaveLength(1);
    const { ports, connection } = rollcall();
    const { id } = await connection();
    await vi.waitFor(async () => {
      const plan = await ports.plans.latest(id);
      const invited = plan?.operations.filter(({ kind }) => kind === 'invite').map(({ email }) => email);
      expect(invited).toEqual(expect.arrayContaining(['new.one@acme.example', 'new.two@acme.example']));
    }, PATIENCE);
  });

  it('[G2] with a rejected line nobody goes, and the lines are named', async () => {
    const ada = rollcall().as('ada.park');
    await handOver(ada, `${HEADING}new.one@acme.example,New,One,/Sales,active\nnot-an-address,,,,\n`);
    const { text } = await ada.waitForModal('import-preview');
    expect(text).toContain('1 line left out');
    expect(text).toContain('Line 3 was left out: “not-an-address” is not an email address.');
    expect(text).toContain('it has lines that could not be read');
    expect(text).toContain('0 people gone');
  });

  it('[G2] of only some of the people nobody goes; of everybody the missing do', async () => {
    const ada = rollcall().as('ada.park');
    const one = `${HEADING}new.one@acme.example,New,One,/Sales,active\n`;
    await handOver(ada, one, { part: 'some' });
    const part = await ada.waitForModal('import-preview');
    expect(part.text).toContain('it holds only some of the people');
    expect(part.text).toContain('0 people gone');
    await handOver(ada, one);
    expect((await ada.waitForModal('import-preview')).text).toContain('1 person gone');
  });

  it('[G4] a file that would remove many is held, not refused', async () => {
    const ada = rollcall().as('ada.park');
    const few = SAMPLE.split('\n').slice(0, 8).join('\n');
    await handOver(ada, few, { source: 'sample' });
    const { text, submit } = await ada.waitForModal('import-preview');
    expect(submit).toBe('Import');
    expect(text).toMatch(/\d+ people lose Slack/u);
    expect(text).toMatch(/changes wait for a decision, \d+ of them removals/u);
  });
});

describe('what was shown is what is imported', () => {
  const late = `${HEADING}late.comer@acme.example,Late,Comer,/Sales,active\n`;

  it('[A1] something has changed since: the difference is shown, and nothing is done', async () => {
    const [ada, ben] = [rollcall().as('ada.park'), rollcall().as('ben.sato')];
    await handOver(ada, late, { part: 'some' });
    await ada.waitForModal('import-preview', ({ text }) => text.includes('1 person added'));
    const meanwhile = late.replace('late.comer', 'late.other');
    await handOver(ben, late + meanwhile.slice(HEADING.length), { part: 'some' });
    await ben.waitForModal('import-preview');
    await ben.submit();
    await ben.waitForModal('import-done');
    const before = (await imports()).length;
    await ada.submit();
    const again = await ada.waitForModal('import-preview', ({ text }) => text.includes('since you looked'));
    expect(again.text).toContain('0 people added');
    expect(await imports()).toHaveLength(before);
    await ada.submit();
    await ada.waitForModal('import-done');
    expect(await imports()).toHaveLength(before + 1);
  });

  it('a file that Slack does not give out just now is told, and nothing is done', async () => {
    const ada = rollcall().as('ada.park');
    await handOver(ada, late, { part: 'some' });
    await ada.waitForModal('import-preview');
    const before = (await imports()).length;
    const { faults } = rollcall().slack;
    faults.add({ kind: 'server_error', path: '/files-pri/*', method: 'GET' });
    await ada.submit();
    expect((await ada.waitForModal('notice')).text).toContain('⚠️');
    expect(await imports()).toHaveLength(before);
  });
});

describe('a file that cannot be taken is told at its field, and nothing is lost', () => {
  it.each([
    ['with an unknown heading', 'x,y\n1,2\n', {}, 'The heading of the file is not known: x,y.'],
    ['that is a picture', '\u0089PNG', { name: 'team.png' }, '“team.png” is not a CSV file.'],
    ['that is a picture by another name', '\u0000\u0001\u0002PNG picture', {}, 'not a text file'],
    ['without anybody', HEADING, {}, 'The file holds no people.'],
    ['that is empty', '', {}, 'The file holds no people.'],
    ['cut off', `${HEADING}"new.one@acme.example,New`, {}, 'ends in the middle of a row'],
  ])('%s', async (_, content, wish, said) => {
    const ada = rollcall().as('ada.park');
    await handOver(ada, content, wish);
    const modal = ada.modal();
    expect(modal?.callbackId).toBe('import');
    expect(modal?.errors.file).toContain(said);
    await ada.submit({
      file: { value: [{ name: 'right.csv', content: NEWCOMERS }] },
      part: { value: 'everybody' },
      source: { value: 'hr' },
    });
    expect((await ada.waitForModal('import-preview')).text).toContain('right.csv');
  });

  it('from a source that is no source of files', async () => {
    const { ports, connection } = rollcall();
    await ports.directory.getOrCreateSource((await connection()).id, 'okta', 'scim', new Date());
    const ada = rollcall().as('ada.park');
    await handOver(ada, NEWCOMERS, { source: 'okta' });
    expect(ada.modal()?.errors.source).toContain('a source of another kind');
  });
});

describe('who may not import', () => {
  it('somebody without a role gets a friendly no', async () => {
    const member = rollcall().as('dev.malhotra');
    await member.command('import');
    await member.waitForMessage(({ text, ephemeral }) => ephemeral && text.includes('🙅'));
    expect(member.modal()).toBeNull();
  });
});
