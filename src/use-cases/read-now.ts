import type { Now } from '../domain/plain-date.ts';
import type { Policy } from '../domain/policy.ts';
import type { Ports } from '../ports/ports.ts';

/** The instant and the day it is in the connection's time zone: dates mean whole days there (E1). */
export function readNow(ports: Pick<Ports, 'clock' | 'dayIn'>, policy: Pick<Policy, 'timeZone'>): Now {
  const at = ports.clock.now();
  return { at, today: ports.dayIn(at, policy.timeZone) };
}
