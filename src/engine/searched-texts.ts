/** The texts of the data that are searched, made ready when somebody searches for the first time. */
import { DCTERMS, RDFS, RK, SKOS } from '../rdf/namespaces.js';
import type { FoundNode } from '../rdf/search-property.js';
import { SearchPropertyError, mentionsSearch, withFound } from '../rdf/search-property.js';
import type { QueryResponse } from './index.js';
import type { FoundTask, SearchTask } from './messages.js';
import type { QueryDataset } from './quad-store.js';
import { queryFailed, searchMisused } from './refusals.js';
import type { NodeText } from './text-index.js';
import { TextIndex, wordsOf } from './text-index.js';

/** What is found is shown in this order: names, what measures are about, what parties do, the words of articles. */
const GROUPS = [
  [RDFS.label, SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel, DCTERMS.title, RK.heading],
  [RK.content],
  [RK.activity],
  [RK.text],
];

/** The place of each property that is searched. */
export const SEARCH_ORDER: ReadonlyMap<string, number> = new Map(
  GROUPS.flatMap((group, place) => group.map(({ value }) => [value, place] as const)),
);

/** The query that gives them, of the default graph. */
export const SEARCHED_TEXTS = `SELECT ?node ?property ?text {
  VALUES ?property { ${[...SEARCH_ORDER.keys()].map(property => `<${property}>`).join(' ')} }
  ?node ?property ?text . FILTER(ISIRI(?node) && ISLITERAL(?text))
}`;

interface TextRow {
  readonly node: Value;
  readonly property: Value;
  readonly text: Value;
  readonly graph?: Value;
}

interface Value {
  readonly value: string;
}

function textsOf(json: string): readonly NodeText[] {
  const { results } = JSON.parse(json) as { readonly results: { readonly bindings: TextRow[] } };
  return results.bindings.map(({ node, property, text, graph }) => ({
    node: node.value,
    property: property.value,
    text: text.value,
    ...(graph === undefined ? {} : { graph: graph.value }),
  }));
}

/** The most nodes that the searches of a query may find: they are written into the query. */
const MAX_FOUND = 20_000;

/** Answers a query in JSON. */
type Results = (query: string, dataset: QueryDataset) => string;

/** The texts of some data. */
export class SearchedTexts {
  readonly #results: Results;
  readonly #made: () => void;
  #index: TextIndex | undefined;
  /** The texts of the graphs that a query named last. */
  #named: { readonly key: string; readonly index: TextIndex } | undefined;

  /** `made` is called when the texts of the default graph are ready. */
  constructor(results: Results, made: () => void) {
    this.#results = results;
    this.#made = made;
  }

  /** The answer to a search: a `Found`. */
  search({ words, ...part }: SearchTask): QueryResponse {
    try {
      const body = JSON.stringify(this.#texts().search(wordsOf(words), part));
      return { status: 200, mediaType: 'application/json', body };
    } catch (error) {
      return queryFailed(error instanceof Error ? error.message : String(error));
    }
  }

  /** A query with the nodes that its searches find, for another engine: the texts of its default graph are here, but not its graphs. */
  found({ text, defaultGraphs, namedGraphs }: FoundTask): QueryResponse {
    try {
      const isNamed = defaultGraphs !== undefined || namedGraphs !== undefined;
      const body = replaced(text, (words, texts) => {
        if (isNamed || texts !== undefined) throw new SearchPropertyError(NO_GRAPHS);
        return this.#texts().nodes(wordsOf(words));
      });
      return { status: 200, mediaType: 'application/sparql-query', body };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return error instanceof SearchPropertyError ? searchMisused(reason) : queryFailed(reason);
    }
  }

  /**
   * A query with the nodes that its searches find; the dataset is what the protocol gives it.
   * @throws SearchPropertyError where they cannot be understood, or find too much
   */
  withFound(query: string, dataset: QueryDataset): string {
    return replaced(query, (words, texts) => this.#textsOf(texts, dataset).nodes(wordsOf(words)));
  }

  #texts(): TextIndex {
    if (this.#index !== undefined) return this.#index;
    this.#index = this.#read(SEARCHED_TEXTS, {});
    this.#made();
    return this.#index;
  }

  /** The texts of the graphs that a query or the protocol names, else of the default graph. */
  #textsOf(texts: string | undefined, dataset: QueryDataset): TextIndex {
    const { defaultGraphs, namedGraphs } = dataset;
    if (texts === undefined && defaultGraphs === undefined && namedGraphs === undefined)
      return this.#texts();
    const key = JSON.stringify([texts, defaultGraphs, namedGraphs]);
    if (this.#named?.key !== key)
      this.#named = { key, index: this.#read(texts ?? SEARCHED_TEXTS, dataset) };
    return this.#named.index;
  }

  #read(texts: string, dataset: QueryDataset): TextIndex {
    return new TextIndex(textsOf(this.#results(texts, dataset)), SEARCH_ORDER);
  }
}

const NO_GRAPHS =
  'cannot be bounded by FROM, GRAPH or the graphs of the protocol where another server holds the data';

/** A query with what its searches find, no more than may be written into it. */
function replaced(
  query: string,
  find: (words: string, texts: string | undefined) => readonly FoundNode[],
): string {
  if (!mentionsSearch(query)) return query;
  let total = 0;
  const bounded = (words: string, texts: string | undefined): readonly FoundNode[] => {
    const nodes = find(words, texts);
    total += nodes.length;
    if (total <= MAX_FOUND) return nodes;
    const most = `${MAX_FOUND} are the most of a query: ask for more words`;
    throw new SearchPropertyError(`finds ${total} nodes with "${words}", ${most}`);
  };
  return withFound(query, { texts: SEARCHED_TEXTS, find: bounded });
}
