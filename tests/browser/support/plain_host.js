// A web server that knows files and nothing else, as hosts of static sites do.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml',
  '.json': 'application/json', '.xml': 'application/xml', '.png': 'image/png', '.avif': 'image/avif', '.webp': 'image/webp',
};

/** Serves what lies in `folder`: {origin, missing, stop()}; `missing` lists what was asked for and is not there. */
export async function serveFiles(folder) {
  const missing = [];
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://host').pathname));
    const file = path.endsWith('/') ? `${path}index.html` : path;
    try {
      const content = await readFile(join(folder, file));
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(content);
    } catch {
      missing.push(path);
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const stop = () => new Promise((stopped) => {
    server.close(stopped);
    server.closeAllConnections();
  });
  return { origin: `http://127.0.0.1:${server.address().port}`, missing, stop };
}
