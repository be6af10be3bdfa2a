/**
 * `?node rk:containsText "観光"`: the nodes that have a text with these words. No graph states it; before a
 * query is run, the nodes that are found stand in its place.
 */
import { RK } from './namespaces.js';
import type { TermNode, TreeNode } from './sparql-services.js';
import { absoluteIri, prefixesOf, valuesNode } from './sparql-services.js';
import { writeSparql } from './sparql-terms.js';
import type { SyntaxTree } from './sparql.js';
import { parseSparql } from './sparql.js';

const PROPERTY = RK.containsText.value;

/** The local name: what a query that uses the property has in its text. */
const NAME = /[^#/]+$/.exec(PROPERTY)?.[0] ?? PROPERTY;

/** The property stands where it cannot be understood; the message says where it can. */
export class SearchPropertyError extends Error {
  constructor(reason: string) {
    super(`rk:${NAME} ${reason}. Write ?node rk:${NAME} "観光" as a triple of its own.`);
    this.name = 'SearchPropertyError';
  }
}

/** Whether a query may use the property. */
export function mentionsSearch(query: string): boolean {
  return query.includes(NAME);
}

/**
 * A query with the nodes that `find` gives in the place of each search.
 *
 *     ?measure rk:containsText "観光" ; rk:theme ?theme .
 *     → VALUES ?measure { <…/1/2/measure> <…/1/7/measure> } ?measure rk:theme ?theme .
 *
 * @throws SearchPropertyError for a search in a path, of a blank node, or without words
 */
export function withFound(query: string, find: (words: string) => readonly string[]): string {
  const tree = parseSparql(query) as unknown as TreeNode;
  const search = new Search(prefixesOf(tree), find);
  const replaced = search.replace(tree);
  if (search.isMentionedIn(replaced))
    throw new SearchPropertyError('is understood only as the property of a variable');
  return search.count === 0 ? query : writeSparql(replaced as SyntaxTree);
}

class Search {
  readonly #prefixes: ReadonlyMap<string, string>;
  readonly #find: (words: string) => readonly string[];
  count = 0;

  constructor(prefixes: ReadonlyMap<string, string>, find: (words: string) => readonly string[]) {
    this.#prefixes = prefixes;
    this.#find = find;
  }

  replace(part: unknown): unknown {
    if (Array.isArray(part)) return part.flatMap(inner => this.#patternsFor(inner));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, inner]) => [key, this.replace(inner)]),
    );
  }

  /** A part of a list; in place of triples with searches, the triples without and what was found. */
  #patternsFor(part: unknown): readonly unknown[] {
    const node = part as TreeNode | undefined;
    if (node?.['type'] !== 'pattern' || node['subType'] !== 'bgp') return [this.replace(part)];
    const triples = node['triples'] as readonly TreeNode[];
    const searches = triples.filter(triple => this.#isSearch(triple));
    if (searches.length === 0) return [node];
    const others = triples.filter(triple => !searches.includes(triple));
    const found = searches.map(search => this.#foundBy(search));
    return others.length === 0 ? found : [...found, { ...node, triples: others }];
  }

  /** `?node rk:containsText "…"`. */
  #isSearch({ subject, predicate, object }: TreeNode): boolean {
    return (
      this.#isProperty(predicate) &&
      (subject as TreeNode)['subType'] === 'variable' &&
      (object as TreeNode)['subType'] === 'literal'
    );
  }

  #isProperty(part: unknown): boolean {
    return absoluteIri(part ?? {}, this.#prefixes) === PROPERTY;
  }

  #foundBy({ subject, object, loc }: TreeNode): TreeNode {
    this.count += 1;
    const { value: name } = subject as TermNode;
    const nodes = this.#find((object as TermNode).value);
    const rows = nodes.map(value => ({
      [name]: { type: 'term', subType: 'namedNode', value, loc },
    }));
    return valuesNode([name], rows, loc);
  }

  /** Whether the property stands as one in what is left, as in a path. */
  isMentionedIn(part: unknown): boolean {
    if (Array.isArray(part)) return part.some(inner => this.isMentionedIn(inner));
    if (typeof part !== 'object' || part === null) return false;
    const node = part as TreeNode;
    if (node['type'] === 'triple')
      return this.#isIn(node['predicate']) || this.isMentionedIn([node['subject'], node['object']]);
    return Object.values(node).some(inner => this.isMentionedIn(inner));
  }

  /** Whether a property or a path is it or has it. */
  #isIn(part: unknown): boolean {
    if (this.#isProperty(part)) return true;
    const { items = [] } = (part ?? {}) as { readonly items?: readonly unknown[] };
    return items.some(item => this.#isIn(item));
  }
}
