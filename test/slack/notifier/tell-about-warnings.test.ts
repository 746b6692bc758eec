import { describe, expect, it } from 'vitest';
import { CONNECT_URL, openNotified } from './support/open-notified.ts';

describe('what admins should look at', () => {
  const leaving = { kind: 'holder_leaving', name: 'Hol <der>' } as const;
  const silent = (source: string) => ({ kind: 'source_silent', source, since: new Date(0) }) as const;
  const posts = (sent: readonly string[]) => sent.filter((line) => line.startsWith('chat.postMessage'));

  it('[H1] is told once to each owner, with the way to settle it', async () => {
    const { id, notifier, sent, slack } = await openNotified();
    await notifier.warningsChanged(id, [leaving]);
    await notifier.warningsChanged(id, [leaving]);
    expect(sent()).toHaveLength(3);
    expect(posts(sent())).toHaveLength(3);
    expect(slack[0]?.params.text).toContain('Hol &lt;der&gt;, who connected Rollcall, is due to lose Slack');
    expect(slack[0]?.params.blocks).toContain(CONNECT_URL);
  });

  it('[H1] is rewritten when its numbers change, and said to be over when it is', async () => {
    const { id, notifier, sent, slack } = await openNotified();
    const drift = (accounts: number) => ({ kind: 'drift_found', accounts }) as const;
    await notifier.warningsChanged(id, [drift(2), leaving]);
    await notifier.warningsChanged(id, [drift(3), leaving]);
    expect(posts(sent())).toHaveLength(6);
    expect(sent().slice(6)).toEqual([
      'chat.update D-U0PRIMARY',
      'chat.update D-U0ADMIN',
      'chat.update D-U0HOLDER',
    ]);
    expect(slack.at(-1)?.params.text).toContain('3 accounts in Slack need a look');
    await notifier.warningsChanged(id, [leaving]);
    await notifier.warningsChanged(id, [leaving]);
    expect(sent()).toHaveLength(12);
    expect(slack.at(-1)?.params.text).toBe('No account needs a look any more.');
    await notifier.warningsChanged(id, [leaving, drift(1)]);
    expect(posts(sent())).toHaveLength(9);
  });

  it('keeps two sources apart, whatever their names are', async () => {
    const { id, notifier, slack } = await openNotified();
    await notifier.warningsChanged(id, [silent('HR: new\n*'), silent('Okta')]);
    await notifier.warningsChanged(id, [silent('Okta')]);
    expect(slack.slice(-3).map(({ params }) => params.text)).toEqual(
      Array.from({ length: 3 }, () => expect.stringContaining('HR: new')),
    );
    expect(slack).toHaveLength(9);
  });

  it('is not said to be over while it stands, to somebody who is no owner any more', async () => {
    const { ports, id, notifier, slack, sent } = await openNotified();
    await notifier.warningsChanged(id, [leaving]);
    const { account } = { account: await ports.accounts.get(id, 'U0ADMIN') };
    if (account === null) throw new Error('no account');
    await ports.accounts.putAccount(
      id,
      { ...account, role: 'member' },
      { now: ports.clock.now(), byRollcall: false },
    );
    await notifier.warningsChanged(id, [leaving]);
    expect(sent()).toHaveLength(3);
    await notifier.warningsChanged(id, []);
    expect(slack.slice(3).map(({ params }) => params.text)).toEqual(
      Array.from({ length: 3 }, () => expect.stringContaining('has a holder who stays')),
    );
  });
});
