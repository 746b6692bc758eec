import { asText } from '../json.ts';
import { SlackLink } from '../mrkdwn/slack-link.tsx';
import type { BlockProps } from './block-list.tsx';

/** Common Markdown, as far as messages of apps go: headings, emphasis, code, links; the rest as written. */
export function MarkdownBlock({ block }: BlockProps) {
  return (
    <div class="block markdown">
      {asText(block.text)
        .split('\n')
        .map((line, index) => (
          <Line key={index} line={line} />
        ))}
    </div>
  );
}

function Line({ line }: { line: string }) {
  const [, marks, title] = /^(#{1,6})\s+(.*)$/.exec(line) ?? [];
  if (marks) return <strong class="markdown-heading">{title}</strong>;
  return <div>{line === '' ? ' ' : inline(line)}</div>;
}

const INLINE = /(\*\*[^*]+\*\*|`[^`]+`|\[[^\]]+\]\([^)\s]+\)|_[^_]+_)/;

function inline(line: string) {
  return line.split(INLINE).map((piece) => {
    const [, label = '', url = ''] = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(piece) ?? [];
    if (url) return <SlackLink url={url}>{label}</SlackLink>;
    if (/^\*\*.+\*\*$/.test(piece)) return <strong>{piece.slice(2, -2)}</strong>;
    if (/^`.+`$/.test(piece)) return <code>{piece.slice(1, -1)}</code>;
    if (/^_.+_$/.test(piece)) return <em>{piece.slice(1, -1)}</em>;
    return piece;
  });
}
