/** A message as this Slack keeps it. Plain JSON, so that snapshots hold it. */
export interface Message {
  /** `1503435956.000247`: its place in the conversation, and its name there. */
  ts: string;
  channelId: string;
  teamId: string;
  /** The bot user or the person it comes from. */
  userId: string;
  /** Null when a person wrote it by hand. */
  appId: string | null;
  botId: string | null;
  text: string;
  blocks: unknown[];
  attachments: unknown[];
  metadata: unknown;
  threadTs: string | null;
  fileIds: string[];
  editedTs: string | null;
  /** The one person who sees it; null for everybody in the conversation. */
  onlyFor: string | null;
}

/** What somebody wants to say, after it was checked. */
export type MessageContent = Pick<Message, 'text' | 'blocks' | 'attachments' | 'metadata' | 'threadTs'>;
