import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** Where the parts of the preview lie on disk. */
export interface PreviewFolders {
  /** The built page of the preview. */
  readonly page: string;
  /** The add-in's production build. */
  readonly addIn: string;
  /** Workbooks to try it with. */
  readonly samples: string;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Put into the add-in's pages while serving: sets up what Excel would have set up, before office.js looks for it. */
const BRIDGE = '<script src="/preview/bridge.js"></script>';

/** Whatever the preview's own page loads comes from this server: the browser refuses anything else. */
const PAGE_POLICY =
  "default-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:";

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

function sendFile(response: ServerResponse, file: string, headers: Record<string, string> = {}): void {
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...headers });
  createReadStream(file).pipe(response);
}

/** The file a URL path means inside a folder; undefined outside of it or where there is none. */
function fileIn(folder: string, urlPath: string): string | undefined {
  const file = path.join(folder, path.normalize(decodeURIComponent(urlPath)));
  return file.startsWith(folder + path.sep) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function serveAddIn(response: ServerResponse, file: string): void {
  if (path.extname(file) !== '.html') return sendFile(response, file);
  const html = readFileSync(file, 'utf8').replace(/<head[^>]*>/i, (head) => head + BRIDGE);
  send(response, 200, TYPES['.html'] ?? '', html);
}

async function serveSampleList(response: ServerResponse, folder: string): Promise<void> {
  const names = existsSync(folder)
    ? (await readdir(folder)).filter((name) => name.endsWith('.xlsx')).sort()
    : [];
  send(response, 200, TYPES['.json'] ?? '', JSON.stringify(names));
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folders: PreviewFolders,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, 405, 'text/plain', 'GET only');
  if (pathname === '/')
    return sendFile(response, path.join(folders.page, 'index.html'), {
      'content-security-policy': PAGE_POLICY,
    });
  if (pathname === '/samples/') return serveSampleList(response, folders.samples);
  const [, root = '', ...rest] = pathname.split('/');
  const inside = rest.join('/');
  const page = root === 'preview' ? fileIn(folders.page, inside) : undefined;
  const sample = root === 'samples' ? fileIn(folders.samples, inside) : undefined;
  const addIn = root === 'addin' ? fileIn(folders.addIn, inside) : undefined;
  if (addIn !== undefined) return serveAddIn(response, addIn);
  const file = page ?? sample;
  return file === undefined ? send(response, 404, 'text/plain', 'not found') : sendFile(response, file);
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Listens at a port under both addresses that `localhost` may mean; undefined where another program has one of them. */
async function listenBoth(listener: RequestListener, wanted: number): Promise<Server | undefined> {
  const [server, other] = [createServer(listener), createServer(listener)];
  try {
    const port = await listen(server, wanted, '127.0.0.1');
    await listen(other, port, '::1').catch((error: unknown) => {
      // A machine without IPv6 has no such address.
      if (codeOf(error) === 'EADDRINUSE') throw error;
    });
  } catch (error) {
    server.close();
    if (codeOf(error) === 'EADDRINUSE') return undefined;
    throw error;
  }
  server.once('close', () => other.close());
  return server;
}

/** The highest port there is. */
export const LAST_PORT = 65_535;
/** How many ports after the wanted one are tried. */
const PORTS_TRIED = 20;

/**
 * Serves the preview on this machine only.
 *
 * @param wanted first port to try; the following ones where it is taken. 0 means any free one.
 * @returns the running server and the address of the page, e.g. `http://localhost:3000/`.
 */
export async function servePreview(
  folders: PreviewFolders,
  wanted: number,
): Promise<{ server: Server; url: string }> {
  const listener: RequestListener = (request, response) => {
    answer(request, response, folders).catch(() => send(response, 400, 'text/plain', 'bad request'));
  };
  const last = wanted === 0 ? PORTS_TRIED : Math.min(wanted + PORTS_TRIED, LAST_PORT);
  for (let port = wanted; port <= last; port += 1) {
    const server = await listenBoth(listener, wanted === 0 ? 0 : port);
    if (server) return { server, url: `http://localhost:${(server.address() as AddressInfo).port}/` };
  }
  throw new Error(`The ports ${wanted} to ${last} are all taken.`);
}
