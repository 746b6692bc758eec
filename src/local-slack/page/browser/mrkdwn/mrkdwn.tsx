import type { ComponentChildren } from 'preact';
import parse, { type Node, NodeType } from 'slack-message-parser';
import { Command } from './command.tsx';
import { emojiNamed } from './emoji-names.ts';
import { withoutEntities } from './entities.ts';
import { ChannelMention, PersonMention } from './mentions.tsx';
import { SlackLink } from './slack-link.tsx';

/** Text with Slack's own markup. */
export function Mrkdwn({ text }: { text: string }) {
  // Slack takes a quote mark as it is; the parser wants it escaped, as it arrives from people.
  const root = parse(text.replace(/^>/gm, '&gt;'));
  return <span class="mrkdwn">{root.children.map(toNode)}</span>;
}

function toNode(node: Node): ComponentChildren {
  switch (node.type) {
    case NodeType.Text:
      return withoutEntities(node.text);
    case NodeType.Bold:
      return <strong>{node.children.map(toNode)}</strong>;
    case NodeType.Italic:
      return <em>{node.children.map(toNode)}</em>;
    case NodeType.Strike:
      return <s>{node.children.map(toNode)}</s>;
    case NodeType.Code:
      return <code>{withoutEntities(node.text)}</code>;
    case NodeType.PreText:
      return <pre>{withoutEntities(node.text)}</pre>;
    case NodeType.Quote:
      return <blockquote>{node.children.map(toNode)}</blockquote>;
    case NodeType.Emoji:
      return <span class="emoji">{emojiNamed(node.name)}</span>;
    case NodeType.URL:
      return <SlackLink url={withoutEntities(node.url)}>{node.label?.map(toNode)}</SlackLink>;
    case NodeType.UserLink:
      return <PersonMention id={node.userID} />;
    case NodeType.ChannelLink:
      return <ChannelMention id={node.channelID} label={sourceOf(node.label)} />;
    case NodeType.Command:
      return <Command name={node.name} parts={node.arguments} label={sourceOf(node.label)} />;
    case NodeType.Root:
      return node.children.map(toNode);
  }
}

function sourceOf(label: Node[] | undefined): string {
  return withoutEntities((label ?? []).map(({ source }) => source).join(''));
}
