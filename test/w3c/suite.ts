/** The W3C query suites as `rdf-test-suite` reads them, from files: nothing is fetched. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Quad } from '@rdfjs/types';
import type { IManifest, ITestCase } from 'rdf-test-suite';
import { ManifestLoader, Util } from 'rdf-test-suite';

/** The folder of the suites, beside the project. */
const SUITES = fileURLToPath(new URL('../../../shared/w3c/', import.meta.url));

/** Whether the suites are there. */
export const hasSuites = existsSync(SUITES);

/** Where W3C has them: by these addresses the tests name each other and their data. */
const ORIGIN = 'https://w3c.github.io/rdf-tests/sparql/';

/** Files by the beginning of their addresses; the first that fits counts. */
interface FileMapping {
  readonly url: string;
  readonly path: string;
}

const FILES: FileMapping[] = [{ url: ORIGIN, path: SUITES }];

// rdf-test-suite 2.8.0 does not know the ending, and leaves out the tests that have such data
const ENDINGS = Util as unknown as { readonly extensionToContentType: Record<string, string> };
ENDINGS.extensionToContentType['rdf'] = 'application/rdf+xml';

/** A test of queries, and the name by which it is known here: `sparql11/bind#bind01`. */
export interface QueryTest {
  readonly name: string;
  readonly test: ITestCase<unknown>;
}

/** The tests of queries of a folder, or of the manifest of a suite. Tests of updates are no matter of a service that reads. */
export async function queryTests(manifest: string): Promise<readonly QueryTest[]> {
  const folder = mkdtempSync(join(tmpdir(), 'renkei-w3c-'));
  try {
    const urlToFileMappings = [...mendedManifests(folder), ...FILES];
    const loaded = await new ManifestLoader().from(`${ORIGIN}${manifest}`, {
      urlToFileMappings,
    });
    return testsOf(loaded)
      .filter(({ types }) => !types.some(type => type.includes('Update')))
      .map(test => ({ name: nameOf(test), test }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The subject of a manifest that is not the address of its document: rdf-test-suite passes over such a manifest without a word. */
const NAMED_OTHERWISE = /^(?:\[\]|:manifest)(?=\s+(?:rdf:type|a)\s+mf:Manifest)/m;

/** Copies of the manifests that have such a subject, with the address of their document in its place. */
function mendedManifests(folder: string): readonly FileMapping[] {
  const manifests = readdirSync(SUITES, { recursive: true, encoding: 'utf8' }).filter(path =>
    /manifest[^/]*\.ttl$/.test(path),
  );
  return manifests.flatMap((path, at) => {
    const text = readFileSync(join(SUITES, path), 'utf8');
    if (!NAMED_OTHERWISE.test(text)) return [];
    const mended = join(folder, `${at}.ttl`);
    writeFileSync(mended, text.replace(NAMED_OTHERWISE, '<>'));
    return [{ url: `${ORIGIN}${path}`, path: mended }];
  });
}

function testsOf({
  testEntries = [],
  subManifests = [],
}: IManifest): readonly ITestCase<unknown>[] {
  return [...testEntries, ...subManifests.flatMap(testsOf)];
}

/** `http://www.w3.org/2001/sw/DataAccess/tests/data-r2/cast/manifest#cast-str` → `sparql10/cast#cast-str`. */
function nameOf({ uri }: ITestCase<unknown>): string {
  return uri
    .replace(/^.*\/data-r2\//, 'sparql10/')
    .replace(/^.*\/data-sparql11\//, 'sparql11/')
    .replace(ORIGIN, '')
    .replace(/\/manifest(?:\.ttl)?#/, '#');
}

/** The quads of a document of the suites, by its address. */
export async function quadsAt(address: string): Promise<readonly Quad[]> {
  const [, stream] = await Util.fetchRdf(address, { urlToFileMappings: FILES });
  return (stream as unknown as Readable).toArray() as Promise<Quad[]>;
}
