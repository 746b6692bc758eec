import { describe, expect, it } from 'vitest';
import { input, modal, plain, startDelivery } from '../support/start-delivery.ts';
import type { Reply } from '../support/start-receiver.ts';

const options = ['ada', 'mia'].map((value) => ({ text: plain(value), value }));

async function startWithSelect(reply: Reply, element: Record<string, unknown> = {}) {
  const started = await startDelivery(({ body }) => (body.type === 'block_suggestion' ? reply : {}));
  const { delivery, received, call } = started;
  await delivery.sendCommand({ userId: 'U0MIA', command: '/provision' });
  const view = modal([input('who', { type: 'external_select', ...element })]);
  const opened = await call('views.open', { trigger_id: received[0]?.body.trigger_id, view });
  const viewId = (opened.view as { id: string }).id;
  received.length = 0;
  const type = (query: string) =>
    delivery.suggest({ userId: 'U0MIA', container: { viewId }, blockId: 'who', actionId: 'field', query });
  const choose = (value: unknown) =>
    delivery.submitView({ userId: 'U0MIA', viewId, values: { who: { field: value } } });
  return { ...started, viewId, type, choose };
}

describe('an external select', () => {
  it('asks at the options URL and offers what comes', async () => {
    const { type, received, viewId } = await startWithSelect({ body: { options } });
    const { options: offered, faults } = await type('mos');
    expect([offered, faults]).toEqual([options, []]);
    expect(received[0]).toMatchObject({
      path: '/options',
      body: {
        type: 'block_suggestion',
        container: { type: 'view', view_id: viewId },
        action_id: 'field',
        block_id: 'who',
        value: 'mos',
        view: { id: viewId },
        user: { id: 'U0MIA' },
      },
    });
  });
  it('offers groups too', async () => {
    const groups = [{ label: plain('People'), options }];
    const { type } = await startWithSelect({ body: { option_groups: groups } });
    expect((await type('mos')).options).toEqual(options);
  });
  it('waits for three characters, or as many as it says', async () => {
    const short = await startWithSelect({ body: { options } });
    expect((await short.type('mo')).ack).toBeNull();
    const none = await startWithSelect({ body: { options } }, { min_query_length: 0 });
    expect((await none.type('')).options).toEqual(options);
  });
  it('lets a person choose what was offered and nothing else', async () => {
    const { type, choose, received } = await startWithSelect({ body: { options } });
    await expect(choose('mia')).rejects.toThrow('not among the options');
    await type('mos');
    await choose('mia');
    expect(received.at(-1)?.body).toMatchObject({
      view: { state: { values: { who: { field: { selected_option: options[1] } } } } },
    });
  });
  it.each<[string, Reply, string]>([
    ['101 options', { body: { options: Array(101).fill(options[0]) } }, 'no more than 100 items allowed'],
    [
      'a long text',
      { body: { options: [{ text: plain('x'.repeat(76)), value: 'a' }] } },
      'must be less than 76 characters',
    ],
    ['nothing', {}, 'must provide an object'],
  ])('offers nothing when the answer has %s', async (_, reply, fault) => {
    const { type } = await startWithSelect(reply);
    const { options: offered, faults } = await type('mos');
    expect(offered).toEqual([]);
    expect(faults[0]).toContain(fault);
  });
  it('takes an empty list as no results', async () => {
    const { type } = await startWithSelect({ body: { options: [] } });
    expect(await type('mos')).toMatchObject({ options: [], faults: [] });
  });
});
