import type { Connection } from '../domain/connection.ts';
import type { Services } from './services.ts';

/** Two at once on one database take turns (interfaces.md): a comparison and a run hold the connection's turn. */
export function withTurn<T>(services: Services, connection: Connection, work: () => Promise<T>): Promise<T> {
  return services.ports.runs.withTurn(connection.id, services.ports.newId(), work);
}
