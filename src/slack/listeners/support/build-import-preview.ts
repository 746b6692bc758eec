import type { DirectoryFileFacts } from '../../../use-cases/forecast-import.ts';
import { previewImport } from '../../../use-cases/preview-import.ts';
import type { ImportPreviewModel } from '../../blocks/modals/import-preview-view.ts';
import type { ListenerDeps } from './listener-deps.ts';
import { isNothingAssigned, previewWords } from './preview-facts.ts';
import type { HandedOver } from './read-handed-over.ts';
import type { Scene } from './read-scene.ts';

/** How a file is meant. */
export interface ImportWish {
  readonly source: string;
  readonly part: boolean;
}

export function toFileFacts({ file }: HandedOver, { source, part }: ImportWish): DirectoryFileFacts {
  return { source, part, read: file.read, rejected: file.rejected.length, people: file.people };
}

/** What a file would do, with a digest of it: a confirmation counts for what was shown (A1). */
export async function buildImportPreview(
  { ports }: Pick<ListenerDeps, 'ports'>,
  { connection }: Pick<Scene, 'connection'>,
  handed: HandedOver,
  wish: ImportWish,
): Promise<ImportPreviewModel> {
  const preview = await previewImport(ports, connection, toFileFacts(handed, wish));
  const { added, changed, removed, unchanged, conflicts } = preview.directory;
  const shown = ports.digest(`${handed.digest}\n${previewWords(preview)}`);
  return {
    order: { fileId: handed.fileId, ...wish, shown },
    fileName: handed.name,
    read: handed.file.read,
    counts: { added, changed, removed, unchanged, conflicts },
    rejected: handed.file.rejected,
    forecast: {
      operations: preview.operations,
      provisioning: connection.provisioning.on,
      nothingAssigned: await isNothingAssigned(ports, connection.id),
    },
    moved: false,
  };
}
