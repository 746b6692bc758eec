import type { IncomingMessage, ServerResponse } from 'node:http';

const NAME = 'rollcall-browser';
const LIVES_SECONDS = 600;

/** Names this browser for one installation, so that a state is of no use in another one. Lax: it must come back from Slack. */
export function setBrowserCookie(response: ServerResponse, browser: string, secure: boolean): void {
  const flags = `HttpOnly; SameSite=Lax; Path=/slack; Max-Age=${LIVES_SECONDS}${secure ? '; Secure' : ''}`;
  response.setHeader('Set-Cookie', `${NAME}=${browser}; ${flags}`);
}

/** The browser's name; empty where it brings none. */
export function readBrowserCookie(request: IncomingMessage): string {
  const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  return cookies.find((cookie) => cookie.startsWith(`${NAME}=`))?.slice(NAME.length + 1) ?? '';
}
