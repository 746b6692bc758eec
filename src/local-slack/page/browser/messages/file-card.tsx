import type { PageFile } from '../../wire.ts';
import { usePage } from '../state/page-context.ts';

export function FileCard({ file }: { file: PageFile }) {
  const { frame } = usePage();
  const address = `/page/files/${file.id}?${new URLSearchParams({ user: frame.me.id, team: frame.team.id })}`;
  return (
    <a class="file-card" href={address} download={file.name}>
      <span aria-hidden="true">📄</span>
      <span>
        <strong>{file.title || file.name}</strong>
        <small>
          {file.pretty_type} · {sizeText(file.size)}
        </small>
      </span>
    </a>
  );
}

function sizeText(bytes: number): string {
  return bytes < 1000 ? `${bytes} bytes` : `${Math.round(bytes / 1000)} kB`;
}
