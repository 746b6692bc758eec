import type { Database } from '../db/open-database.ts';
import { createPrismaPushedUsers } from '../db/pushed/create-prisma-pushed-users.ts';
import type { Ports } from '../ports/ports.ts';
import { toPushedUser } from '../sources/scim/to-pushed-user.ts';
import { deriveUnits } from '../use-cases/choose-units.ts';

export type DeriveUnits = (connectionId: string) => Promise<void>;

/** What knows both the users that were pushed and what is made of them. */
export function composeDeriveUnits({ prisma }: Database, ports: Ports): DeriveUnits {
  const users = createPrismaPushedUsers({ prisma, newId: ports.newId });
  return (connectionId) => deriveUnits({ ports, users, derive: toPushedUser }, connectionId);
}
