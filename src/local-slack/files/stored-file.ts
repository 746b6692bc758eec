/** A file as this Slack keeps it. Plain JSON, so that snapshots hold it. */
export interface StoredFile {
  id: string;
  organisationId: string;
  teamId: string;
  /** Who uploaded it: a person, or an app's bot user. */
  userId: string;
  name: string;
  title: string;
  mimetype: string;
  base64: string;
  size: number;
  createdAt: number;
  /** Conversations that it was shared to. */
  channelIds: string[];
  /** Apps that got it through a file input or made it. */
  appIds: string[];
  /** The URL for its bytes was given out, but `files.completeUploadExternal` was not called yet. */
  pending: boolean;
}
