import type { DirectoryProof } from '../domain/plan.ts';
import type { Ports } from '../ports/ports.ts';

/**
 * What the directory's side of a plan rests on: the oldest of the sources' last readings, and whether all of
 * them were complete. A source that admins fill by hand is complete by nature.
 */
export async function readDirectoryProof(
  ports: Pick<Ports, 'directory'>,
  connectionId: string,
  people: number,
): Promise<DirectoryProof> {
  const sources = await ports.directory.sources(connectionId);
  const readings = sources.filter((source) => source.kind !== 'by_hand').map((source) => source.lastReading);
  const times = readings.flatMap((reading) => (reading === null ? [] : [reading.at.getTime()]));
  return {
    at: times.length === 0 ? null : new Date(Math.min(...times)),
    people,
    complete: readings.length > 0 && readings.every((reading) => reading?.complete === true),
  };
}
