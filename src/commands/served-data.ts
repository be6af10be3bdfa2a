/** What is served: a dataset version, or any RDF files, found where the user says. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { latestSnapshot, readManifest } from '../dataset/snapshot.js';
import type { Manifest } from '../dataset/snapshot.js';
import { SourceError, unusable } from '../dataset/sources.js';
import { GRAPH_FOLDER } from './options.js';

/** Files to load, with the name of what they hold. */
export interface ServedData {
  readonly files: readonly string[];
  /** Hash of the data. */
  readonly version: string;
  /** Absent where other people's files are served. */
  readonly dataset?: { readonly folder: string; readonly manifest: Manifest };
}

/**
 * The data at some paths: the latest version of a folder of dataset versions, or files. Without a
 * path, the project's own folder.
 * @throws SourceError for a path that is not there, a version that does not conform to the shapes
 */
export async function dataToServe(paths: readonly string[]): Promise<ServedData> {
  const [first = GRAPH_FOLDER] = paths;
  const isFolder = await stat(first).then(
    info => info.isDirectory(),
    () => paths.length === 0,
  );
  if (!isFolder) return { files: paths, version: await hashOf(paths) };
  const folder = await latestSnapshot(first);
  const manifest = await readManifest(folder);
  if (!manifest.conforms) throw doesNotConform(folder);
  const files = [join(folder, 'dataset.nq')];
  return { files, version: manifest.version, dataset: { folder, manifest } };
}

async function hashOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files)
    hash.update(
      await readFile(file).catch((error: unknown) => {
        throw unusable(file, error);
      }),
    );
  return hash.digest('hex').slice(0, 16);
}

function doesNotConform(folder: string): SourceError {
  return new SourceError(folder, {
    ja: 'SHACL の検証に通っていない版です。validation.json を見て直し、作り直してください: renkei build',
    en: 'this version does not conform to the shapes. See its validation.json, correct the source, and run renkei build.',
  });
}
