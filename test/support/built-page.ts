import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';

const folder = join(process.cwd(), 'node_modules/.cache/built-page');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The page as it is shipped, served as plain files under a path; nothing else is there. */
export async function serveBuiltPage(path: string): Promise<{ server: Server; url: string }> {
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', '--emptyOutDir'];
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, [...vite, '--outDir', folder], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const server = createServer(({ url = '' }, response) => {
    const name = url.split('?')[0]!;
    const file = join(folder, name === path ? 'index.html' : name.slice(path.length));
    if (!name.startsWith(path) || !existsSync(file)) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
        .end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { server, url: `http://127.0.0.1:${address.port}${path}` };
}
