import type { Connection } from '../domain/connection.ts';
import type { ForecastPerson } from '../ports/directory-forecast.ts';
import type { Ports } from '../ports/ports.ts';
import type { PulledDirectory } from '../ports/pulled-directory.ts';
import { type ImportForecast, inImportBatches } from './forecast-import.ts';
import { type ForecastPorts, forecastPlan } from './forecast-plan.ts';
import { imagineImport } from './imagine-import.ts';
import type { ImportPreview } from './preview-import.ts';
import { type ReadPulled, readPulled } from './read-pulled.ts';

export interface PullForecast extends ImportForecast {
  readonly reading: Pick<ReadPulled, 'read' | 'rejected'>;
}

/** What reading this directory now would do to Rollcall's own; reads all of it and writes nothing. */
export async function forecastPull(
  ports: Pick<Ports, 'clock' | 'directory'>,
  connectionId: string,
  pulled: PulledDirectory,
  signal?: AbortSignal,
): Promise<PullForecast> {
  const { read, rejected, complete, people: records } = await readPulled(ports, connectionId, pulled, signal);
  const wanted = { name: pulled.name, kind: 'pull' } as const;
  const work = await ports.directory.beginForecast(connectionId, wanted, ports.clock.now());
  const people: ForecastPerson[] = [];
  for await (const batch of inImportBatches(records)) people.push(...(await work.read(batch)));
  const end = await work.finish({ complete, twice: true });
  return { ...end, people, reading: { read, rejected } };
}

export interface PullPreview extends ImportPreview {
  readonly directory: PullForecast;
}

/** The same, with what follows in Slack. */
export async function previewPull(
  ports: ForecastPorts,
  connection: Connection,
  pulled: PulledDirectory,
): Promise<PullPreview> {
  const directory = await forecastPull(ports, connection.id, pulled);
  const imagined = await imagineImport(ports, connection.id, directory, ports.clock.now());
  return { directory, ...(await forecastPlan(ports, connection, imagined)) };
}
