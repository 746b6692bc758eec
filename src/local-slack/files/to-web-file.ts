import { filetypeOf } from './file-store.ts';
import type { StoredFile } from './stored-file.ts';

/** docs.slack.dev/reference/objects/file-object. Its URLs answer to a token with `files:read` only. */
export function toWebFile(file: StoredFile, baseUrl: string): Record<string, unknown> {
  const created = Math.floor(file.createdAt / 1000);
  const place = `${baseUrl}/files-pri/${file.teamId}-${file.id}`;
  const name = encodeURIComponent(file.name);
  return {
    id: file.id,
    created,
    timestamp: created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: filetypeOf(file.name),
    pretty_type: filetypeOf(file.name).toUpperCase(),
    user: file.userId,
    user_team: file.teamId,
    editable: false,
    size: file.size,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: false,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: `${place}/${name}`,
    url_private_download: `${place}/download/${name}`,
    permalink: `${baseUrl}/files/${file.userId}/${file.id}/${name}`,
    channels: file.channelIds.filter((id) => id.startsWith('C')),
    groups: file.channelIds.filter((id) => id.startsWith('G')),
    ims: file.channelIds.filter((id) => id.startsWith('D')),
    has_rich_preview: false,
    file_access: 'visible',
  };
}
