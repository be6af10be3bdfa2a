/**
 * `?node rk:containsText "観光"`: the nodes that have a text with these words. No graph states it; before a
 * query is run, the nodes that are found stand in its place.
 */
import { RK } from './namespaces.js';
import type { Words } from './search-patterns.js';
import {
  blankLabel,
  foundRow,
  hidden,
  iriNode,
  joinedPatterns,
  literalsOf,
  plainTriples,
  withVariables,
} from './search-patterns.js';
import type { TermNode, TreeNode } from './sparql-services.js';
import {
  absoluteIri,
  prefixesOf,
  selectText,
  valuesNode,
  variableNode,
  variablesIn,
} from './sparql-services.js';
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

/** A node that has a text with the words; where GRAPH has a variable, the graph in which it has it. */
export interface FoundNode {
  readonly node: string;
  readonly graph?: string | undefined;
}

/** What is searched, and how. */
export interface Finder {
  /** A SELECT of `?node ?property ?text`: all texts, of the graph that it is asked of. */
  readonly texts: string;
  /**
   * The nodes with some words among the texts that a query gives: `texts` for the graphs that FROM or GRAPH names, with
   * `?graph` where that is a variable; undefined where neither names any.
   */
  find(words: string, texts: string | undefined): readonly FoundNode[];
}

/**
 * A query with the nodes that are found in the place of each search.
 *
 *     ?measure rk:containsText "観光" ; rk:theme ?theme .
 *     → VALUES ?measure { <…/1/2/measure> <…/1/7/measure> } ?measure rk:theme ?theme .
 *
 * @throws SearchPropertyError for a search in a path, or for words that the query does not say
 */
export function withFound(query: string, finder: Finder): string {
  const tree = parseSparql(query) as unknown as TreeNode;
  const search = new Search(tree, finder);
  const replaced = search.replaced();
  if (search.isMentionedIn(replaced))
    throw new SearchPropertyError('is understood only as a property in a pattern, and in no path');
  return search.count === 0 ? query : writeSparql(replaced as SyntaxTree);
}

/** Where in a query something stands. */
interface Place {
  /** The name of the graph, where it stands in GRAPH. */
  readonly graph: TermNode | undefined;
  /** Whether it stands in a subquery, where the variable of a GRAPH outside is another one. */
  readonly isInner: boolean;
  /** The literals that a variable can be, for those that are no others. */
  readonly words: Words;
}

/** Patterns that join with what stands before them, and take no part in anything else: what bounds that bounds them. */
const JOINED = new Set(['group', 'union', 'graph']);

class Search {
  readonly #tree: TreeNode;
  readonly #finder: Finder;
  readonly #prefixes: ReadonlyMap<string, string>;
  count = 0;

  constructor(tree: TreeNode, finder: Finder) {
    this.#tree = tree;
    this.#finder = finder;
    this.#prefixes = prefixesOf(tree);
  }

  replaced(): unknown {
    return this.#visit(this.#tree, { graph: undefined, isInner: false, words: new Map() });
  }

  #visit(part: unknown, place: Place): unknown {
    if (Array.isArray(part)) return part.map(inner => this.#visit(inner, place));
    if (typeof part !== 'object' || part === null) return part;
    const node = part as TreeNode;
    const inside = placeIn(node, place);
    return Object.fromEntries(
      Object.entries(node).map(([key, inner]) => [
        key,
        key === 'patterns' && node['subType'] !== 'union'
          ? this.#patterns(inner as readonly TreeNode[], inside)
          : this.#visit(inner, inside),
      ]),
    );
  }

  /**
   * The patterns of a group. Triples are bounded by all VALUES beside them; an OPTIONAL, MINUS or EXISTS by those before
   * it in the same group alone, for it asks also whether there is nothing.
   */
  #patterns(patterns: readonly TreeNode[], place: Place): readonly unknown[] {
    const joined = joinedPatterns(patterns);
    const all = new Map([...place.words, ...literalsOf(joined)]);
    return joined.flatMap((pattern, at): readonly unknown[] => {
      if (pattern['subType'] === 'bgp') return this.#found(pattern, { ...place, words: all });
      const before = literalsOf(joined.slice(0, at));
      const isJoined = JOINED.has(String(pattern['subType']));
      const words = isJoined ? new Map([...place.words, ...before]) : before;
      return [this.#visit(pattern, { ...place, words })];
    });
  }

  /** In place of triples with searches, what was found and the triples without. */
  #found(pattern: TreeNode, place: Place): readonly TreeNode[] {
    const triples = plainTriples(pattern['triples'] as readonly TreeNode[]);
    const searches = triples.filter(triple => this.#isSearch(triple));
    if (searches.length === 0) return [pattern];
    const blank = searches.flatMap(({ subject }) => blankLabel(subject as TermNode) ?? []);
    const named = withVariables(triples, blank);
    const found = named
      .filter(triple => this.#isSearch(triple))
      .map(search => this.#foundBy(search, place));
    const others = named.filter(triple => !this.#isSearch(triple));
    const patterns = others.length === 0 ? found : [...found, { ...pattern, triples: others }];
    return blank.length === 0 ? patterns : [hidden(patterns, blank, pattern['loc'])];
  }

  #foundBy({ subject, object, loc }: TreeNode, place: Place): TreeNode {
    this.count += 1;
    const node = this.#wholeTerm(subject as TermNode);
    const graph = this.#graphOf(place);
    const texts = this.#textsOf(graph);
    const rows = wordsOf(object as TermNode, place.words).flatMap(word =>
      this.#finder.find(word.value, texts).flatMap(found => {
        const pairs: [TermNode, TermNode][] = [
          [node, iriNode(found.node, loc)],
          [object as TermNode, word],
        ];
        if (found.graph !== undefined && graph !== undefined)
          pairs.push([graph, iriNode(found.graph, loc)]);
        const row = foundRow(pairs);
        return row === undefined ? [] : [row];
      }),
    );
    const asked = graph?.subType === 'variable' ? [node, object, graph] : [node, object];
    return valuesNode([...variablesIn(asked)], rows, loc);
  }

  /** An IRI without its prefix; a variable as it is. */
  #wholeTerm(term: TermNode): TermNode {
    if (term.subType === 'variable') return term;
    const iri = absoluteIri(term, this.#prefixes);
    if (iri === undefined)
      throw new SearchPropertyError('needs a variable or a whole IRI as its node');
    return iriNode(iri, term['loc']);
  }

  #graphOf({ graph, isInner }: Place): TermNode | undefined {
    if (graph?.subType === 'variable' && isInner)
      throw new SearchPropertyError(
        'cannot stand in a subquery inside of GRAPH with a variable: put GRAPH into the subquery',
      );
    return graph;
  }

  /** The query of the texts that are searched; undefined where no graph is named. */
  #textsOf(graph: TermNode | undefined): string | undefined {
    const { clauses } = this.#tree['datasets'] as { readonly clauses: readonly unknown[] };
    if (graph === undefined && clauses.length === 0) return undefined;
    const loc = this.#tree['loc'];
    const { where } = parseSparql(this.#finder.texts) as unknown as { readonly where: TreeNode };
    const name = graph?.subType === 'variable' ? variableNode('graph', loc) : graph;
    const inside = { type: 'pattern', subType: 'graph', name, patterns: where['patterns'], loc };
    return selectText(this.#tree, [name === undefined ? where : inside], { dataset: true });
  }

  #isSearch({ predicate }: TreeNode): boolean {
    return this.#isProperty(predicate);
  }

  #isProperty(part: unknown): boolean {
    return absoluteIri(part ?? {}, this.#prefixes) === PROPERTY;
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

/** The place of what stands inside a node. */
function placeIn({ type, subType, name }: TreeNode, place: Place): Place {
  if (type === 'query') return { graph: place.graph, isInner: true, words: new Map() };
  return subType === 'graph' ? { ...place, graph: name as TermNode, isInner: false } : place;
}

/** The literals that the words of a search are. */
function wordsOf(object: TermNode, words: Words): readonly TermNode[] {
  if (object.subType === 'literal') return [object];
  const literals = object.subType === 'variable' ? words.get(object.value) : undefined;
  if (literals !== undefined) return literals;
  throw new SearchPropertyError(
    'needs words that the query says: a literal, or a variable to which VALUES or BIND beside it gives literals',
  );
}
