import { describe, expect, it, vi } from 'vitest';
import { withRollcall } from '../../support/running-rollcall.ts';
import type { SlackPerson } from '../../support/slack-person.ts';

const rollcall = withRollcall();
const PATIENCE = { timeout: 30_000, interval: 25 };

async function ask(person: SlackPerson, email: string, why = 'Audits our books until June'): Promise<string> {
  await person.closeAll();
  await person.command(`request ${email} ${why}`);
  await person.waitForModal('request');
  await person.submit({ emails: { value: email }, reason: { value: why } });
  return (await person.waitForModal('notice')).text;
}
const waiting = async () => {
  const { ports, connection } = rollcall();
  return (await ports.accessRequests.waiting((await connection()).id)).map(({ email }) => email);
};
const asks = (person: SlackPerson, email: string) =>
  person.waitForMessage(({ text }) => text.includes(`asks for Slack for ${email}`));

describe('asking for Slack for somebody', () => {
  it('is for everybody, is told to those who decide, and changes nothing', async () => {
    const dev = rollcall().as('dev.malhotra');
    expect(await ask(dev, 'guest.one@partner.example')).toContain('Asked.');
    const ada = rollcall().as('ada.park');
    const message = await asks(ada, 'guest.one@partner.example');
    expect(JSON.stringify(message.blocks)).toContain('Audits our books until June');
    expect(await waiting()).toEqual(['guest.one@partner.example']);
    const blocks = JSON.stringify(await ada.home());
    expect(blocks).toBeDefined();
    expect(await ask(rollcall().as('nadia.belkacem'), 'Guest.One@partner.example')).toContain(
      'asked for this address already',
    );
    expect(await ask(dev, 'ada.park@acme.example')).toContain(
      'There is an account with this address already.',
    );
  });

  it('says at its field what is wrong, and loses nothing', async () => {
    const dev = rollcall().as('dev.malhotra');
    await dev.closeAll();
    await dev.command('request');
    await dev.waitForModal('request');
    await dev.submit({ emails: { value: 'nobody' }, reason: { value: 'why' } });
    expect(dev.modal()?.errors).toMatchObject({ emails: expect.stringContaining('address') });
    await dev.submit({ emails: { value: 'a@partner.example' }, reason: { value: '   ' } });
    expect(dev.modal()?.errors).toMatchObject({ reason: expect.stringContaining('Say why.') });
  });

  it('granted by an invitation: it is rewritten, and whoever asked is told', async () => {
    const [ada, dev] = [rollcall().as('ada.park'), rollcall().as('dev.malhotra')];
    await ada.closeAll();
    const message = await asks(ada, 'guest.one@partner.example');
    await ada.clickMessage(message, actionOf(message.blocks, 'review-request'));
    const modal = await ada.waitForModal('invite');
    expect(JSON.stringify(modal.blocks)).toContain('Asked for by');
    await ada.submit({ emails: { value: 'guest.one@partner.example' } });
    await vi.waitFor(async () => {
      if (ada.modal()?.callbackId === 'invite')
        await ada.submit({ emails: { value: 'guest.one@partner.example' } });
      expect(await waiting()).toEqual([]);
    }, PATIENCE);
    await dev.waitForMessage(({ text }) => text.includes('invited guest.one@partner.example'));
    await ada.waitForMessage(({ text }) => text.includes('invited guest.one@partner.example'));
  });

  it('[A2] is declined by those who decide, once, and whoever asked is told', async () => {
    const [ada, dev] = [rollcall().as('ada.park'), rollcall().as('dev.malhotra')];
    await ask(dev, 'guest.two@partner.example');
    const ben = rollcall().as('ben.sato');
    await Promise.all([ada.closeAll(), ben.closeAll()]);
    const declines = [ada, ben].map(async (person) => {
      const message = await asks(person, 'guest.two@partner.example');
      await person.clickMessage(message, actionOf(message.blocks, 'decline-request'));
      return (await person.waitForModal('notice')).text;
    });
    const said = await Promise.all(declines);
    expect(said.filter((text) => text.includes('declined: guest.two'))).toHaveLength(1);
    expect(said.filter((text) => text.includes('decided on this already'))).toHaveLength(1);
    await dev.waitForMessage(({ text }) =>
      text.includes('declined: guest.two@partner.example gets no Slack'),
    );
    expect(await waiting()).toEqual([]);
    const { ports, connection } = rollcall();
    const query = { email: 'guest.two@partner.example', from: null, to: null, limit: 9 };
    const events = (await ports.receipts.list((await connection()).id, query)).map(({ event }) => event);
    expect(events).toEqual(['access_requested', 'access_declined']);
  });
});

function actionOf(blocks: readonly unknown[], name: string): string {
  return new RegExp(`"action_id":"(${name}[^"]*)"`, 'u').exec(JSON.stringify(blocks))?.[1] ?? name;
}
