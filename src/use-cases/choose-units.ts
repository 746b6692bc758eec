import type { Actor } from '../domain/receipt.ts';
import type { UnitAttribute } from '../domain/unit-attribute.ts';
import type { Ports } from '../ports/ports.ts';
import type { PushedAttributes, PushedUser, PushedUsers } from '../ports/pushed-users.ts';
import { SourceTokenUnknown } from './source-token.ts';

/** Says what the units of this source's people are taken from; those on record follow with `deriveUnits`. */
export async function chooseUnits(
  ports: Pick<Ports, 'clock' | 'directory' | 'receipts' | 'unitChoices'>,
  connectionId: string,
  name: string,
  from: UnitAttribute,
  by: Actor,
): Promise<void> {
  const sources = await ports.directory.sources(connectionId);
  const source = sources.find((one) => one.name === name && one.kind === 'scim');
  if (source === undefined) throw new SourceTokenUnknown('no such source pushes', { name });
  await ports.unitChoices.choose(connectionId, source.id, from);
  await ports.receipts.append(connectionId, [
    {
      event: 'source_units',
      at: ports.clock.now(),
      actor: by,
      subject: { email: null, name: null, accountId: null },
      planHash: null,
      runId: null,
      facts: { source: name, from },
    },
  ]);
}

export interface DeriveUnitsDeps {
  readonly ports: Pick<Ports, 'clock' | 'log' | 'queue' | 'unitChoices'>;
  readonly users: Pick<PushedUsers, 'rewrite'>;
  readonly derive: (attributes: PushedAttributes, from: UnitAttribute) => PushedUser;
}

/**
 * Takes the units of people on record from what was chosen for their source. What is cut short begins anew: a
 * person who has followed already is not changed again.
 */
export async function deriveUnits(
  { ports, users, derive }: DeriveUnitsDeps,
  connectionId: string,
): Promise<void> {
  for (const source of await ports.unitChoices.pending(connectionId)) {
    try {
      await users.rewrite(source, (attributes) => derive(attributes, source.unitFrom), ports.clock.now());
      await ports.unitChoices.settle(source);
      await ports.queue.planSoon(connectionId);
    } catch (error) {
      ports.log.warn({ connectionId, source: source.name, err: error }, 'units could not be taken over');
    }
  }
}
