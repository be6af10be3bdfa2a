/** Style sheets, pictures and scripts of the pages: our own files, and nothing else. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import { send } from './send.js';

/** `style.css`, `network.js`, `base-map.svg`; no folder, no file that begins with a dot. */
const NAME = /^[a-z][a-z0-9-]*\.(?<ending>css|js|svg)$/;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
};

/** The handler of /web/:name. Scripts are bundled into dist/web, the rest is served as it is. */
export function assetHandler(project: string): RequestHandler {
  return async (request, response, next) => {
    const name = String(request.params['name']);
    const ending = NAME.exec(name)?.groups?.['ending'] ?? '';
    const mediaType = MEDIA_TYPES[ending];
    const folder = ending === 'js' ? join(project, 'dist', 'web') : join(project, 'web');
    const body = mediaType === undefined ? undefined : await textOf(join(folder, name));
    if (mediaType === undefined || body === undefined) next();
    else await send(request, response, { status: 200, mediaType, body, tag: body });
  };
}

/** The text of a file; undefined where there is none. */
function textOf(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}
