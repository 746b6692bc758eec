import type { ComponentChildren } from 'preact';
import { asList, asObject, asText, type Json } from '../json.ts';
import { emojiNamed } from '../mrkdwn/emoji-names.ts';
import { ChannelMention, PersonMention } from '../mrkdwn/mentions.tsx';
import { SlackLink } from '../mrkdwn/slack-link.tsx';
import type { BlockProps } from './block-list.tsx';
import { UnknownBox } from './unknown-box.tsx';

export function RichTextBlock({ block }: BlockProps) {
  return (
    <div class="block rich-text">
      <RichText elements={asList(block.elements)} />
    </div>
  );
}

export function RichText({ elements }: { elements: readonly Json[] }) {
  return elements.map((element, index) => <Piece key={index} element={element} />);
}

function Piece({ element }: { element: Json }) {
  const inside = <RichText elements={asList(element.elements)} />;
  switch (element.type) {
    case 'rich_text_section':
      return <div>{inside}</div>;
    case 'rich_text_quote':
      return <blockquote>{inside}</blockquote>;
    case 'rich_text_preformatted':
      return <pre>{inside}</pre>;
    case 'rich_text_list':
      return <List element={element} />;
    case 'text':
      return styled(asText(element.text), asObject(element.style));
    case 'link':
      return <SlackLink url={asText(element.url)}>{asText(element.text) || asText(element.url)}</SlackLink>;
    case 'emoji':
      return <span class="emoji">{emojiNamed(asText(element.name))}</span>;
    case 'user':
      return <PersonMention id={asText(element.user_id)} />;
    case 'channel':
      return <ChannelMention id={asText(element.channel_id)} />;
    case 'broadcast':
      return <span class="mention">@{asText(element.range)}</span>;
    default:
      return <UnknownBox what={`rich text ${asText(element.type)}`} json={element} />;
  }
}

function List({ element }: { element: Json }) {
  const Tag = element.style === 'ordered' ? 'ol' : 'ul';
  return (
    <Tag style={{ marginLeft: `${Number(element.indent ?? 0) * 1.5}em` }}>
      {asList(element.elements).map((item, index) => (
        <li key={index}>
          <RichText elements={asList(item.elements)} />
        </li>
      ))}
    </Tag>
  );
}

function styled(text: string, { bold, italic, strike, code }: Json) {
  let shown: ComponentChildren = text;
  if (code === true) shown = <code>{shown}</code>;
  if (strike === true) shown = <s>{shown}</s>;
  if (italic === true) shown = <em>{shown}</em>;
  if (bold === true) shown = <strong>{shown}</strong>;
  return <>{shown}</>;
}
