/** The texts of the data that are searched, made ready when somebody searches for the first time. */
import { DCTERMS, RDFS, RK, SKOS } from '../rdf/namespaces.js';
import { SearchPropertyError, mentionsSearch, withFound } from '../rdf/search-property.js';
import type { QueryResponse } from './index.js';
import type { FoundTask, SearchTask } from './messages.js';
import { queryFailed, searchMisused } from './refusals.js';
import type { NodeText } from './text-index.js';
import { TextIndex, wordsOf } from './text-index.js';

/** What is found is shown in this order: names, what measures are about, what parties do, the words of articles. */
const GROUPS = [
  [RDFS.label, SKOS.prefLabel, SKOS.altLabel, DCTERMS.title, RK.heading],
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

interface ResultsJson {
  readonly results: {
    readonly bindings: readonly Readonly<
      Record<'node' | 'property' | 'text', { readonly value: string }>
    >[];
  };
}

function textsOf(json: string): readonly NodeText[] {
  return (JSON.parse(json) as ResultsJson).results.bindings.map(({ node, property, text }) => ({
    node: node.value,
    property: property.value,
    text: text.value,
  }));
}

/** The most nodes that a search in a query may find: they are written into the query. */
const MAX_FOUND = 20_000;

/** The texts of some data. */
export class SearchedTexts {
  readonly #results: (query: string) => string;
  readonly #made: () => void;
  #index: TextIndex | undefined;

  /** `results` answers a query in JSON; `made` is called when the texts are ready. */
  constructor(results: (query: string) => string, made: () => void) {
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

  /** A query with the nodes that its searches find, for another engine. */
  found({ text }: FoundTask): QueryResponse {
    try {
      return { status: 200, mediaType: 'application/sparql-query', body: this.withFound(text) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return error instanceof SearchPropertyError ? searchMisused(reason) : queryFailed(reason);
    }
  }

  /**
   * A query with the nodes that its searches find.
   * @throws SearchPropertyError where they cannot be understood, or find too much
   */
  withFound(query: string): string {
    return mentionsSearch(query) ? withFound(query, words => this.#nodes(words)) : query;
  }

  #nodes(words: string): readonly string[] {
    const nodes = this.#texts().nodes(wordsOf(words));
    if (nodes.length <= MAX_FOUND) return nodes;
    const most = `${MAX_FOUND} are the most: ask for more words`;
    throw new SearchPropertyError(`"${words}" finds ${nodes.length} nodes, ${most}`);
  }

  #texts(): TextIndex {
    if (this.#index !== undefined) return this.#index;
    this.#index = new TextIndex(textsOf(this.#results(SEARCHED_TEXTS)), SEARCH_ORDER);
    this.#made();
    return this.#index;
  }
}
