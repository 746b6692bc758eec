import type { PulledDirectory } from '../../../ports/pulled-directory.ts';
import { previewPull } from '../../../use-cases/preview-pull.ts';
import type { PullPreviewModel } from '../../blocks/modals/pull-preview-view.ts';
import type { ListenerDeps } from './listener-deps.ts';
import { isNothingAssigned, previewWords } from './preview-facts.ts';
import type { Scene } from './read-scene.ts';
import { ViewOutdated } from './view-outdated.ts';

/** The directory behind a source; throws ViewOutdated where this process does not read it. */
export async function requirePulled(
  { ports, pulled }: ListenerDeps,
  { connection }: Pick<Scene, 'connection'>,
  sourceId: string,
): Promise<PulledDirectory> {
  const sources = await ports.directory.sources(connection.id);
  const source = sources.find(({ id, kind }) => id === sourceId && kind === 'pull');
  const found = pulled.find(({ name }) => name === source?.name);
  if (found === undefined) throw new ViewOutdated('no such directory is read here');
  return found;
}

/** Reads the directory and shows what taking it over would do, with a digest of it (A1). */
export async function buildPullPreview(
  { ports }: Pick<ListenerDeps, 'ports'>,
  { connection }: Pick<Scene, 'connection'>,
  sourceId: string,
  pulled: PulledDirectory,
): Promise<PullPreviewModel> {
  const preview = await previewPull(ports, connection, pulled);
  const { added, changed, removed, unchanged, conflicts, reading } = preview.directory;
  return {
    order: { sourceId, shown: ports.digest(previewWords(preview)) },
    name: pulled.name,
    read: reading.read,
    counts: { added, changed, removed, unchanged, conflicts },
    rejected: reading.rejected,
    forecast: {
      operations: preview.operations,
      provisioning: connection.provisioning.on,
      nothingAssigned: await isNothingAssigned(ports, connection.id),
    },
    moved: false,
  };
}
