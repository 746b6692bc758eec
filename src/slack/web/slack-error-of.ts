/** Slack's error word of a Web API error; empty for anything else. */
export function slackErrorOf(error: unknown): string {
  if (!(error instanceof Error) || !('data' in error)) return '';
  const { data } = error;
  if (typeof data !== 'object' || data === null || !('error' in data)) return '';
  return typeof data.error === 'string' ? data.error : '';
}
