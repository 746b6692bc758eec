import { findFile } from '../../files/file-store.ts';
import type { LocalRequest, LocalResponse } from '../../server/local-request.ts';
import type { World } from '../../state/world.ts';

/** A file's bytes for somebody who signed in: who sees a conversation may have what was shared to it. */
export function downloadFor(
  world: World,
  userId: string | undefined,
  { params }: LocalRequest,
): LocalResponse {
  const file = findFile(world, params.id ?? '');
  const isShared = file?.channelIds.some((id) => world.channels.get(id)?.memberIds.includes(userId ?? ''));
  if (!file || !isShared) return { status: 404, body: 'file not found' };
  const headers = {
    'content-type': file.mimetype,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  };
  return { status: 200, headers, body: Buffer.from(file.base64, 'base64') };
}
