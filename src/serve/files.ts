/** Files that are served as they are: the dumps of the data, the shapes, what robots may read. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Express, RequestHandler } from 'express';
import type { Manifest } from '../dataset/snapshot.js';
import { rebase } from '../rdf/graph.js';
import { send } from './send.js';

/** Where the files are. */
export interface Files {
  /** The project folder. */
  readonly project: string;
  readonly dataset: () => { readonly folder: string; readonly manifest: Manifest } | undefined;
}

/** Adds them. */
export function addFiles(app: Express, { project, dataset }: Files): void {
  app.get('/shapes', shapesHandler(join(project, 'ontology', 'shapes.ttl')));
  app.get('/dump/{*path}', dumpHandler(dataset));
}

/** The files of a dataset version, under their names. */
function dumpHandler(dataset: Files['dataset']): RequestHandler {
  return (request, response, next) => {
    const { folder, manifest } = dataset() ?? {};
    const asked = decoded(request.path);
    const file = manifest?.files.find(({ path }) => `/dump/${path}` === asked);
    // without a root Express hides what is below a folder whose name begins with a dot
    if (folder !== undefined && file !== undefined)
      response.sendFile(file.path, { root: folder, dotfiles: 'allow' });
    else next();
  };
}

/** A path as the names of files are written; as it is where its escapes are none. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The shapes as a file, with our IRIs under the base in use. */
function shapesHandler(file: string): RequestHandler {
  return async (request, response) => {
    const body = rebase(await readFile(file, 'utf8'));
    await send(request, response, { status: 200, mediaType: 'text/turtle', body, tag: body });
  };
}
