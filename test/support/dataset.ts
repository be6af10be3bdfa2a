/** The dataset of the bundled agreements, as quads, as an index, and behind both engines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QueryEngine as Comunica } from '@comunica/query-sparql-rdfjs-lite';
import { Store } from 'n3';
import { inject } from 'vitest';
import { EmbeddedEngine } from '../../src/engine/embedded.js';
import { isDefault } from '../../src/dataset/assemble.js';
import { parseRdf } from '../../src/rdf/graph.js';
import type { Quad } from '../../src/rdf/terms.js';

/** The folder of the version that was built for this run. */
export function datasetFolder(): string {
  const out = inject('graphFolder');
  return join(out, readFileSync(join(out, 'latest'), 'utf8').trim());
}

let quads: readonly Quad[] | undefined;

/** Every quad of the dataset. */
export function datasetQuads(): readonly Quad[] {
  quads ??= parseRdf(
    readFileSync(join(datasetFolder(), 'dataset.nq'), 'utf8'),
    'application/n-quads',
  );
  return quads;
}

let store: Store | undefined;

/** The default graphs of the dataset, indexed. */
export function datasetStore(): Store {
  store ??= new Store([...datasetQuads().filter(isDefault)]);
  return store;
}

/** An embedded engine that holds the dataset. */
export function openDataset(size = 1): Promise<EmbeddedEngine> {
  return EmbeddedEngine.open({ files: [join(datasetFolder(), 'dataset.nq')], size });
}

/** A row of an answer; an unbound variable is absent. */
export type Row = Readonly<Record<string, string>>;

const comunica = new Comunica();

/** What Comunica answers over n3: the second opinion on every query. */
export async function comunicaRows(
  query: string,
  source: Store = datasetStore(),
): Promise<readonly Row[]> {
  const stream = await comunica.queryBindings(query, {
    sources: [source],
    unionDefaultGraph: true,
  });
  const bindings = await stream.toArray();
  return bindings.map(binding =>
    Object.fromEntries([...binding].map(([variable, term]) => [variable.value, term.value])),
  );
}
