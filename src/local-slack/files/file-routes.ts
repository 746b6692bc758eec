import type { LocalRequest, LocalResponse } from '../server/local-request.ts';
import type { PartDeps } from '../server/part.ts';
import type { Route } from '../server/route.ts';
import { bearerOf } from '../web-api/find-token.ts';
import { mayRead } from './file-methods.ts';
import { changeFile, findFile, findUpload } from './file-store.ts';

/** Where bytes go in (`upload_url`) and come out (`url_private`, `url_private_download`). */
export function createFileRoutes({ world }: PartDeps): Route[] {
  return [
    {
      method: 'POST',
      path: '/upload/v1/:secret',
      async handle(request) {
        const file = findUpload(world, request.params.secret ?? '');
        if (!file?.pending) return { status: 404, body: 'not found' };
        const bytes = await readBytes(request);
        changeFile(world, file, { base64: bytes.toString('base64'), size: bytes.length });
        return { status: 200, body: `OK - ${bytes.length}` };
      },
    },
    { method: 'GET', path: '/files-pri/:key/*', handle: (request) => download(world, request) },
  ];
}

/** The SDKs send a multipart form, others the raw bytes: both are documented. */
async function readBytes({ body, headers }: LocalRequest): Promise<Buffer> {
  const type = headers['content-type'] ?? '';
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type)) return body;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const [first] = form.values();
  if (first === undefined) return Buffer.alloc(0);
  return typeof first === 'string' ? Buffer.from(first) : Buffer.from(await first.arrayBuffer());
}

/**
 * Slack sends whoever has no right to a file to its sign-in page, with a redirect and HTML instead of an
 * error: an app that does not look at the type imports a web page.
 */
function download(world: PartDeps['world'], request: LocalRequest): LocalResponse {
  const fileId = request.params.key?.split('-').at(-1) ?? '';
  const file = findFile(world, fileId);
  const token = world.tokens.get(bearerOf(request) ?? '');
  const isAlive = token?.revokedAt === null && token.scopes.includes('files:read');
  if (!token || !isAlive) {
    const location = `/?redir=${encodeURIComponent(request.path)}`;
    return { status: 302, headers: { location }, body: '<!DOCTYPE html><title>Sign in | Slack</title>' };
  }
  if (!file || !mayRead({ world, token }, file)) return { status: 404, body: 'file not found' };
  const headers = {
    'content-type': file.mimetype,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  };
  return { status: 200, headers, body: Buffer.from(file.base64, 'base64') };
}
