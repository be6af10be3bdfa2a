/** What a dataset version is made of, as one hash: the same key needs no new build. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BASE } from '../rdf/namespaces.js';
import { KNOWLEDGE_FILES } from './knowledge-files.js';
import { sha256 } from './snapshot.js';
import type { SourceFile } from './sources.js';

/** The folder of the program itself, as it runs: compiled, or the sources under test. */
const PROGRAM = fileURLToPath(new URL('..', import.meta.url));

/**
 * Everything that goes into a build as one hash: the sources, the tables, the ontology, the program
 * and, through the exact versions in package.json, the libraries.
 * @param root the project folder
 * @param epoch seconds since 1970, where SOURCE_DATE_EPOCH is set
 */
export async function inputKey(
  root: string,
  files: readonly SourceFile[],
  epoch?: number,
): Promise<string> {
  const names = [...KNOWLEDGE_FILES, 'package.json', ...(await queryFiles(root))].map(name =>
    join(root, name),
  );
  const others = await Promise.all(
    [...names, ...(await programFiles())].map(file => readFile(file)),
  );
  const hashes = [...files.map(({ bytes }) => bytes), ...others].map(sha256);
  return sha256([...hashes, String(epoch ?? ''), BASE].join('\n'));
}

/** The example queries of the dataset. */
async function queryFiles(root: string): Promise<readonly string[]> {
  const names = await readdir(join(root, 'queries'));
  return names.sort().map(name => join('queries', name));
}

async function programFiles(): Promise<readonly string[]> {
  const names = await readdir(PROGRAM, { recursive: true });
  return names
    .filter(name => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'))
    .sort()
    .map(name => join(PROGRAM, name));
}
