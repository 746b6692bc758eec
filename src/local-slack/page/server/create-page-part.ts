import { fromLoopback } from '../../control/from-loopback.ts';
import { ACK_DEADLINE } from '../../delivery/ack.ts';
import type { LocalRequest, LocalResponse } from '../../server/local-request.ts';
import type { CreatePart } from '../../server/part.ts';
import { get } from '../../server/route.ts';
import { bundlePage, type PageBundle } from './bundle-page.ts';
import { createBroadcast } from './create-broadcast.ts';
import { downloadFor } from './download-for.ts';
import { findPeople } from './find-people.ts';
import { findViewer } from './find-viewer.ts';
import { createInspectorRoutes } from './inspector-routes.ts';
import { createPageActRoute } from './page-act-route.ts';
import { readFont, readFontSheet } from './page-fonts.ts';
import { PAGE_HEADERS, pageHtml } from './page-html.ts';
import { piecesFor } from './pieces-for.ts';

const FOREVER = { 'cache-control': 'public, max-age=31536000, immutable' };
const EVENTS = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' };

let bundling: Promise<PageBundle> | undefined;

/** Made once in a process, for every local Slack in it. */
function bundle(): Promise<PageBundle> {
  bundling ??= bundlePage();
  return bundling;
}

/** The page on which people use this Slack in a browser. */
export const createPagePart: CreatePart = ({ world, baseUrl }) => {
  const broadcast = createBroadcast(world);
  const viewerOf = ({ query }: LocalRequest) => findViewer(world, query.get('user'), query.get('team'));

  const live = async (request: LocalRequest): Promise<LocalResponse> => {
    const { version } = await bundle();
    const read = () => {
      const viewer = viewerOf(request);
      return viewer ? piecesFor({ world, baseUrl: baseUrl(), version, realNow: Date.now }, viewer) : {};
    };
    return { status: 200, headers: EVENTS, body: broadcast.open(read) };
  };
  const people = (request: LocalRequest): LocalResponse => {
    const found = findPeople(world, viewerOf(request)?.organisation.id ?? '', request.query.get('q') ?? '');
    return { status: 200, body: found };
  };
  const routes = [
    get('/', async () => ({ status: 200, headers: PAGE_HEADERS, body: pageHtml((await bundle()).version) })),
    get('/page/app.js', async () => asset('text/javascript', (await bundle()).script)),
    get('/page/app.css', async () => asset('text/css', (await bundle()).style)),
    get('/page/fonts.css', async () => asset('text/css', await readFontSheet())),
    get('/page/fonts/:name/:file', async ({ params }) => font(params)),
    get('/page/events', live),
    get('/page/people', people),
    ...createInspectorRoutes(world),
    createPageActRoute({ world, baseUrl, ackDeadline: ACK_DEADLINE, realNow: Date.now }),
    get('/page/files/:id', (request) => downloadFor(world, viewerOf(request)?.user.id, request)),
  ];
  return { name: 'page', routes: routes.map(fromLoopback), close: () => broadcast.close() };
};

function asset(type: string, body: string): LocalResponse {
  return { status: 200, headers: { ...FOREVER, 'content-type': `${type}; charset=utf-8` }, body };
}

async function font({ name = '', file = '' }: LocalRequest['params']): Promise<LocalResponse> {
  const body = await readFont(name, file);
  if (!body) return { status: 404, body: 'no such font' };
  return { status: 200, headers: { ...FOREVER, 'content-type': 'font/woff2' }, body };
}
