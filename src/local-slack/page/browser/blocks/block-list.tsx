import type { ComponentType } from 'preact';
import { asText, isObject, type Json } from '../json.ts';
import { ActionsBlock } from './actions-block.tsx';
import { ContextBlock } from './context-block.tsx';
import { InputBlock } from './input-block.tsx';
import { MarkdownBlock } from './markdown-block.tsx';
import { RichTextBlock } from './rich-text-block.tsx';
import { SectionBlock } from './section-block.tsx';
import { DividerBlock, HeaderBlock, ImageBlock } from './simple-blocks.tsx';
import { useSurface } from './surface.ts';
import { TableBlock } from './table-block.tsx';
import { UnknownBox } from './unknown-box.tsx';

export interface BlockProps {
  block: Json;
  blockId: string;
}

const BLOCKS: Record<string, ComponentType<BlockProps>> = {
  actions: ActionsBlock,
  context: ContextBlock,
  divider: DividerBlock,
  header: HeaderBlock,
  image: ImageBlock,
  input: InputBlock,
  markdown: MarkdownBlock,
  rich_text: RichTextBlock,
  section: SectionBlock,
  table: TableBlock,
};

/** Blocks one below the other, with what Slack would refuse of each. */
export function BlockList({ blocks }: { blocks: readonly unknown[] }) {
  return (
    <div class="blocks">
      {blocks.map((block, index) => (
        <Block
          key={isObject(block) ? `${block.type} ${block.block_id}` : index}
          block={block}
          index={index}
        />
      ))}
    </div>
  );
}

function Block({ block, index }: { block: unknown; index: number }) {
  const { faults } = useSurface();
  const own = faults.filter(({ pointer }) => pointer.split('/').at(2) === String(index));
  if (own.length === 0) return <KnownBlock block={block} />;
  return (
    <div class="refused">
      <KnownBlock block={block} />
      <ul>
        {own.map(({ message, pointer }) => (
          <li key={`${pointer} ${message}`}>
            Slack would refuse this: {message} <code>{pointer}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}

function KnownBlock({ block }: { block: unknown }) {
  const type = isObject(block) ? asText(block.type) : '';
  const Known = Object.hasOwn(BLOCKS, type) ? BLOCKS[type] : undefined;
  if (!isObject(block) || !Known) return <UnknownBox what={`block ${type}`} json={block} />;
  return <Known block={block} blockId={asText(block.block_id)} />;
}
