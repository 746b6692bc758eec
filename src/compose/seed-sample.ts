import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Ports } from '../ports/ports.ts';
import { readDirectoryFile } from '../sources/csv/read-directory-file.ts';
import { assignApp } from '../use-cases/assign-app.ts';
import { findAppByName } from '../use-cases/find-app-by-name.ts';
import { importDirectory } from '../use-cases/import-directory.ts';

const SAMPLE = fileURLToPath(new URL('../../samples/acme-people.csv', import.meta.url));

/** Local mode brings an organisation to try with, once: its people, and Slack assigned to all of them. */
export async function seedSample(ports: Ports): Promise<void> {
  const [first, ...others] = await ports.connections.list();
  const connection = first ?? (await ports.connections.getOrCreatePending(ports.clock.now()));
  if (others.length > 0 || (await ports.directory.sources(connection.id)).length > 0) return;
  const { read, rejected, people } = await readDirectoryFile(createReadStream(SAMPLE), {});
  const file = { source: 'sample', read, rejected: rejected.length, people, part: false };
  const by = { kind: 'rollcall' } as const;
  await importDirectory(ports, connection.id, file, by);
  const app = await findAppByName(ports, connection.id, 'slack', true);
  const subject = { kind: 'organization' } as const;
  await assignApp(
    ports,
    connection.id,
    { app, subject, seat: 'member', from: null, until: null, exclude: false, reason: null },
    by,
  );
}
