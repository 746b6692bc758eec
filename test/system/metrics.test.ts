import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { createMeter } from '../../src/system/create-meter.ts';
import { meteredFetch } from '../../src/system/metered-fetch.ts';
import { withRollcall } from '../support/running-rollcall.ts';

const rollcall = withRollcall();
const scrape = async () => (await fetch(`${rollcall().url}/metrics`)).text();

describe('metrics', () => {
  it('say what waits, what was planned and how old the readings are, and name nobody', async () => {
    const text = await scrape();
    expect(text).toMatch(/^rollcall_connections\{state="connected"\} 1$/mu);
    expect(text).toMatch(/^rollcall_holds\{rule="G4"\} \d+$/mu);
    expect(text).toMatch(/^rollcall_plan_operations\{kind="deactivate"\} \d+$/mu);
    expect(text).toMatch(/^rollcall_reading_age_seconds\{of="slack"\} \d/mu);
    expect(text).toMatch(/^rollcall_scim_answers_total\{method="GET",status="200"\} \d+$/mu);
    const { id, slackId } = await rollcall().connection();
    for (const name of [id, slackId ?? '', 'acme', 'Acme', 'olga']) expect(text).not.toContain(name);
  });

  it('time what Slack waits for', async () => {
    const ada = rollcall().as('ada.park');
    await ada.command('status');
    await ada.waitForMessage(({ ephemeral }) => ephemeral);
    expect(await scrape()).toMatch(/^rollcall_slack_ack_seconds_count\{type="[a-z_]+"\} [1-9]/mu);
  });
});

describe('the meter', () => {
  it('counts outcomes, and answers that came and did not', async () => {
    const registry = new Registry();
    const meter = createMeter(registry);
    meter.operationEnded('deactivate', 'applied');
    meter.operationEnded('deactivate', 'applied');
    const answers = [new Response('', { status: 429 })];
    const fetching = meteredFetch(async () => {
      const answer = answers.shift();
      if (answer === undefined) throw new Error('cut');
      return answer;
    }, meter);
    await fetching('https://slack.example', { method: 'PATCH' });
    await expect(fetching('https://slack.example', {})).rejects.toThrow('cut');
    const text = await registry.metrics();
    expect(text).toContain('rollcall_operations_total{kind="deactivate",outcome="applied"} 2');
    expect(text).toContain('rollcall_scim_answers_total{method="PATCH",status="429"} 1');
    expect(text).toContain('rollcall_scim_answers_total{method="GET",status="lost"} 1');
  });
});
