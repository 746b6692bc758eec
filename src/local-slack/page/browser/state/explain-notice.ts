const NOTICES: Record<string, string> = {
  operation_timeout: 'did not answer within three seconds',
  dispatch_failed: 'could not be reached or answered with an error',
};

/** What Slack says in a word, in a sentence. */
export function explainNotice(appName: string, notice: string): string {
  const known = NOTICES[notice];
  return known ? `${appName} ${known} (${notice}).` : notice;
}
