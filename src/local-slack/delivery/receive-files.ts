import { z } from 'zod';
import { addFile } from '../files/file-store.ts';
import { toWebFile } from '../files/to-web-file.ts';
import type { World } from '../state/world.ts';
import { findElement } from '../views/elements-in.ts';
import type { Entered } from '../views/read-values.ts';
import type { StoredView } from '../views/stored-view.ts';

const handedOverSchema = z.strictObject({
  name: z.string().min(1),
  content: z.string().optional(),
  base64: z.base64().optional(),
});

/** Uploads what a person hands over in file inputs; the app then gets file objects and downloads them. */
export function receiveFiles(world: World, view: StoredView, entered: Entered, baseUrl: string): Entered {
  return mapFields(entered, (blockId, actionId, input) => {
    const element = findElement(view.blocks, blockId, actionId)?.element;
    if (element?.type !== 'file_input' || input === null || input === undefined) return input;
    const list = Array.isArray(input) ? input : [input];
    return list.map((one) => toWebFile(receive(world, view, handedOverSchema.parse(one)), baseUrl));
  });
}

function receive(
  world: World,
  view: StoredView,
  { name, content, base64 }: z.output<typeof handedOverSchema>,
) {
  const bytes = base64 === undefined ? Buffer.from(content ?? '') : Buffer.from(base64, 'base64');
  return addFile(world, {
    organisationId: view.organisationId,
    teamId: view.teamId,
    userId: view.userId,
    name,
    base64: bytes.toString('base64'),
    size: bytes.length,
    appIds: [view.appId],
  });
}

function mapFields(
  entered: Entered,
  change: (blockId: string, actionId: string, input: unknown) => unknown,
): Entered {
  return Object.fromEntries(
    Object.entries(entered).map(([blockId, fields]) => [
      blockId,
      Object.fromEntries(
        Object.entries(fields).map(([actionId, input]) => [actionId, change(blockId, actionId, input)]),
      ),
    ]),
  );
}
