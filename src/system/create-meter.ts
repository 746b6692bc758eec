import { Counter, Histogram, type Registry } from 'prom-client';
import type { Meter } from '../ports/meter.ts';

/** Slack shows an error after three seconds; what matters lies below. */
const ACK_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2, 3];

/** Counts into a registry of Prometheus. */
export function createMeter(registry: Registry): Meter {
  const registers = [registry];
  const operations = new Counter({
    name: 'rollcall_operations_total',
    help: 'Changes to Slack that ended, by kind and outcome (applied, held, stale, failed)',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const answers = new Counter({
    name: 'rollcall_scim_answers_total',
    help: 'Answers of Slack’s SCIM API, by method and status (429: asked to wait; lost: none came)',
    labelNames: ['method', 'status'],
    registers,
  });
  const acks = new Histogram({
    name: 'rollcall_slack_ack_seconds',
    help: 'From a request of Slack to its acknowledgement, by type; Slack waits three seconds',
    labelNames: ['type'],
    buckets: ACK_BUCKETS,
    registers,
  });
  return {
    operationEnded: (kind, outcome) => operations.inc({ kind, outcome }),
    scimAnswered: (method, status) => answers.inc({ method, status: String(status) }),
    slackAcknowledged: (type, seconds) => acks.observe({ type }, seconds),
  };
}
