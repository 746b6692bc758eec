/**
 * True for an address of the Slack that the API belongs to: the same protocol and port, and its host or one below
 * it (`files.slack.com`; GovSlack has its own). A token must go nowhere else.
 */
export function isSlackAddress(address: string, apiUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const [asked, api] = [new URL(address), new URL(apiUrl)];
  const isBelow = asked.hostname === api.hostname || asked.hostname.endsWith(`.${api.hostname}`);
  return isBelow && asked.protocol === api.protocol && asked.port === api.port;
}
