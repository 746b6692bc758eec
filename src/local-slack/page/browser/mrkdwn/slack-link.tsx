import type { ComponentChildren } from 'preact';

/** Links that a browser may follow without running anything. */
const SAFE = /^(https?:|mailto:|tel:)/i;

export function SlackLink({ url, children }: { url: string; children?: ComponentChildren }) {
  const text = children ?? url.replace(/^mailto:/, '');
  if (!SAFE.test(url)) return <>{text}</>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  );
}
