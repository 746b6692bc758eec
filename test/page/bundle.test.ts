import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bundlePage } from '../../src/local-slack/page/server/bundle-page.ts';
import { startAcme } from '../local-slack/support/start-acme.ts';

describe('what a browser loads', () => {
  it('is less than 60 kB of script and style, gzipped', async () => {
    const { script, style, version } = await bundlePage();
    expect(gzipSync(script).length + gzipSync(style).length).toBeLessThan(60_000);
    expect(style.length).toBeGreaterThan(1000);
    expect((await bundlePage()).version).toBe(version);
  });

  it('are fonts of small ranges, each when it is needed', async () => {
    const slack = await startAcme();
    const sheet = await (await fetch(`${slack.url}/page/fonts.css`)).text();
    const files = [...sheet.matchAll(/url\((\/page\/fonts\/[\w/.-]+)\)/g)].map(([, path]) => path ?? '');
    for (const family of ['lato', 'noto-sans-kr', 'noto-sans-jp', 'twemoji']) {
      const first = files.find((path) => path.startsWith(`/page/fonts/${family}/`));
      const response = await fetch(`${slack.url}${first}`);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'font/woff2']);
    }
    expect(sheet.match(/@font-face/g)?.length).toBe(sheet.match(/unicode-range/g)?.length);
    expect((await fetch(`${slack.url}/page/fonts/lato/..%2Fpackage.json`)).status).toBe(404);
  });

  it('comes from nowhere but here, and for nobody but this machine', async () => {
    const slack = await startAcme();
    const response = await fetch(slack.url);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(await response.text()).not.toMatch(/(src|href)="(https?:)?\/\//);
    const elsewhere = await fetch(`${slack.url}/page/people`, {
      headers: { origin: 'https://evil.example' },
    });
    expect(elsewhere.status).toBe(403);
  });
});
