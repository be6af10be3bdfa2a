/** The code that a thread of the service runs, over some quads and without the thread. */
import type { Quad } from '@rdfjs/types';
import { Answering } from '../../src/engine/answering.js';
import type { QueryEngine } from '../../src/engine/index.js';
import { QuadStore } from '../../src/engine/quad-store.js';
import { SearchedTexts } from '../../src/engine/searched-texts.js';
import { nQuad } from '../../src/rdf/graph.js';

/** An engine over some quads. The default graph is what they say it is; `united`, the union that the service makes. */
export function engineOver(
  quads: readonly Quad[],
  { united = false }: { readonly united?: boolean } = {},
): QueryEngine {
  const store = new QuadStore();
  store.loadQuads(quads.map(nQuad).join(''));
  if (united) store.uniteGraphs();
  const texts = new SearchedTexts(
    (query, dataset) => store.results(query, 'application/sparql-results+json', dataset),
    () => undefined,
  );
  const answering = new Answering(store, texts);
  return {
    query: (text, { accept, defaultGraphs, namedGraphs }) =>
      answering.answer({ text, accept, defaultGraphs, namedGraphs }),
    close: () => Promise.resolve(),
  };
}
