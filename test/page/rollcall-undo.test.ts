import { describe, expect, it } from 'vitest';
import { actByHand } from '../../src/local-slack/control/act-by-hand.ts';
import { approveOperations } from '../../src/use-cases/approve-operations.ts';
import { seen, useBrowser } from '../support/browser.ts';
import { withRollcall } from '../support/running-rollcall.ts';
import { openRollcall } from './support/rollcall-page.ts';

const browser = useBrowser();
const rollcall = withRollcall();
const NAMES = ['monika.krol', 'gerald.finch', 'lucia.vidal'] as const;
const isOff = (local: string) => seen(() => rollcall().user(local).deleted);

/** Three of the suspended lose Slack, by an approval on the command line. */
async function threeLeave(): Promise<void> {
  const { ports, reconcile } = rollcall();
  const { id } = await rollcall().connection();
  const plan = await ports.plans.latest(id);
  if (plan === null) throw new Error('nothing was compared');
  const emails = NAMES.map((name) => `${name}@acme.example`);
  const scope = { kind: 'some', causes: [], emails, keys: [] } as const;
  await approveOperations(ports, id, plan, scope, { kind: 'command_line', user: 'admin' });
  await reconcile();
  for (const name of NAMES) await isOff(name).toBe(true);
}

describe('[X8] a run that was a mistake', () => {
  it('is undone on a phone: who it took Slack from is back, but for whom somebody else has changed', async () => {
    await threeLeave();
    const phone = { width: 390, height: 844 };
    const olga = await openRollcall(browser, rollcall(), 'olga.brandt', 'rollcall-undo', phone);
    const { slack, user, reconcile } = rollcall();
    actByHand(slack.world, { action: 'activate', user: user('gerald.finch').id });
    await olga.provision('undo');
    const undo = olga.dialog('Undo a run');
    await undo.getByText('2 changes are taken back:').waitFor();
    await undo.getByText('1 account stays as it is:').waitFor();
    await olga.page.screenshot({ path: 'test/screenshots/rollcall-undo-open.png' });
    await undo.getByRole('button', { name: 'Undo' }).dblclick();
    await olga.dialog('Done').getByText('2 changes are being undone.').waitFor();
    await isOff('monika.krol').toBe(false);
    await isOff('lucia.vidal').toBe(false);
    await reconcile();
    // Switched on by hand against the directory: switched off again, once (P4). The undone ones stay.
    expect(NAMES.map((name) => user(name).deleted)).toEqual([false, true, false]);
    const writes = slack.world.traffic
      .entries({ path: `/Users/${user('monika.krol').id}` })
      .filter(({ method }) => method === 'PATCH');
    expect(writes).toHaveLength(2);
  });

  it('is chosen among the last runs; what was undone of it already stays, and is said', async () => {
    const olga = await openRollcall(browser, rollcall(), 'olga.brandt', 'rollcall-undo-again');
    await olga.provision('undo');
    const undo = olga.dialog('Undo a run');
    await undo.getByText('1 change is taken back:').waitFor();
    await undo.getByRole('combobox').click();
    await olga.page.getByRole('option', { name: '3 changes' }).click();
    await undo.getByText('2 accounts stay as they are:').waitFor();
    expect((await undo.textContent())?.match(/It was undone already/g)).toHaveLength(2);
  });

  it('is not for an admin’s eyes who may not decide, nor with a made-up run', async () => {
    const olga = await openRollcall(browser, rollcall(), 'olga.brandt', 'rollcall-undo-unknown');
    await olga.provision('undo nonsense');
    await olga.page.getByText('Rollcall does not know that run.').waitFor();
    const member = await openRollcall(browser, rollcall(), 'dev.malhotra', 'rollcall-undo-member');
    await member.provision('undo');
    await seen(() => member.newest.textContent()).toContain('role');
    expect(await member.page.getByRole('dialog').count()).toBe(0);
  });
});
