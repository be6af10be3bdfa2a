/** Terms in the place of variables: the door of the Traqula generator. */
import { Generator } from '@traqula/generator-sparql-1-1';
import type { Literal, NamedNode } from '@rdfjs/types';
import { XSD } from './namespaces.js';
import { parseSparql } from './sparql.js';
import type { SyntaxTree } from './sparql.js';

const generator = new Generator();

/** A syntax tree as text. */
export function writeSparql(tree: SyntaxTree): string {
  return generator.generate(tree);
}

/**
 * A query with some of its variables replaced by terms. The terms go into the syntax tree, never into
 * the text, so that no value can change what the query asks.
 * @throws Error where the query does not parse, or where a variable is projected or assigned
 */
export function bindTerms(text: string, terms: ReadonlyMap<string, NamedNode | Literal>): string {
  const tree = parseSparql(text);
  return writeSparql(replaceVariables(tree, terms) as SyntaxTree);
}

/** A part of the tree: what the parser makes are plain objects and arrays. */
type Part =
  string | number | boolean | null | undefined | readonly Part[] | { readonly [key: string]: Part };

function replaceVariables(part: unknown, terms: ReadonlyMap<string, NamedNode | Literal>): unknown {
  if (Array.isArray(part)) return part.map(item => replaceVariables(item, terms));
  if (typeof part !== 'object' || part === null) return part;
  const node = part as { readonly [key: string]: Part };
  if (node['subType'] === 'variable' && node['type'] === 'term') {
    const term = terms.get(typeof node['value'] === 'string' ? node['value'] : '');
    return term === undefined ? node : termNode(term, node['loc']);
  }
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, replaceVariables(value, terms)]),
  );
}

/** Characters that cannot stand between < and >: an IRI with one of them would end there. */
// eslint-disable-next-line no-control-regex -- the grammar's IRIREF excludes them
const NOT_IN_IRI = /[\u0000-\u0020<>"{}|^`\\]/;

/**
 * A term as the parser would have made it.
 * @throws Error where an IRI has characters that end it
 */
export function termNode(
  term: NamedNode | Literal,
  loc: unknown,
): { readonly [key: string]: unknown } {
  if (term.termType === 'NamedNode' && NOT_IN_IRI.test(term.value))
    throw new Error(`Not an IRI: ${term.value}`);
  if (term.termType === 'NamedNode')
    return { type: 'term', subType: 'namedNode', value: term.value, loc };
  return { type: 'term', subType: 'literal', value: term.value, langOrIri: kindOf(term, loc), loc };
}

/** The language or the datatype; neither of a plain string: Virtuoso 7 finds none that is called xsd:string. */
function kindOf({ language, datatype }: Literal, loc: unknown): string | object | undefined {
  if (language !== '') return language;
  if (datatype.equals(XSD.string)) return undefined;
  return { type: 'term', subType: 'namedNode', value: datatype.value, loc };
}

/** The variables a query selects, assigns or groups by: none of these can be a parameter. */
export function assignedVariables(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  collectAssigned(parseSparql(text), found);
  return found;
}

function collectAssigned(part: unknown, found: Set<string>): void {
  if (Array.isArray(part)) {
    part.forEach(item => collectAssigned(item, found));
    return;
  }
  if (typeof part !== 'object' || part === null) return;
  const node = part as { readonly [key: string]: unknown };
  const targets = [node['variables'], node['variable'], node['groupings']].flat();
  for (const target of targets) {
    const variable =
      variableName(target) ??
      variableName((target as { variable?: unknown } | undefined)?.variable);
    if (variable !== undefined) found.add(variable);
  }
  Object.values(node).forEach(value => collectAssigned(value, found));
}

function variableName(part: unknown): string | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  const node = part as { readonly subType?: unknown; readonly value?: unknown };
  return node.subType === 'variable' && typeof node.value === 'string' ? node.value : undefined;
}
