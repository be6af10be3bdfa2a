/** SPARQL text ↔ syntax tree: the door of the Traqula parser and generator. */
import { Generator } from '@traqula/generator-sparql-1-1';
import { Parser } from '@traqula/parser-sparql-1-1';
import type { Literal, NamedNode } from '@rdfjs/types';

/** What a query gives. */
export type QueryForm = 'SELECT' | 'ASK' | 'CONSTRUCT' | 'DESCRIBE';

/** A place in a text, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What a text is: a query of a form, an update, or neither, with the place where that shows. */
export type Reading =
  | { readonly kind: 'query'; readonly form: QueryForm }
  | { readonly kind: 'update' }
  | { readonly kind: 'error'; readonly position?: Position; readonly reason: string };

type Tree = ReturnType<Parser['parse']>;

const parser = new Parser({ lexerConfig: { positionTracking: 'full' } });
const generator = new Generator();

/**
 * What a text is. The parser decides, not a keyword: PREFIX and comments may stand before either a
 * query or an update. A text without any operation is an error, though the grammar calls it an update.
 */
export function readSparql(text: string): Reading {
  try {
    const tree = parser.parse(text);
    if (tree.type === 'query')
      return { kind: 'query', form: tree.subType.toUpperCase() as QueryForm };
    if (tree.updates.some(({ operation }) => operation !== undefined)) return { kind: 'update' };
    return { kind: 'error', position: positionAt(text, text.length), reason: 'no query' };
  } catch (error) {
    return {
      kind: 'error',
      ...problemOf(text, error instanceof Error ? error.message : String(error)),
    };
  }
}

/** The place of an offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

interface SyntaxProblem {
  readonly position?: Position;
  readonly reason: string;
}

/** What the parser says, by pattern, and the place that it means. */
const PROBLEMS: readonly (readonly [RegExp, (text: string, groups: Groups) => SyntaxProblem])[] = [
  // a character that begins no token
  [
    /at offset: (?<offset>[0-9]+)/,
    (text, { offset }) => ({ position: positionAt(text, Number(offset)), reason: UNEXPECTED }),
  ],
  // a token that does not fit: its line, the text of the line, a caret under it
  [
    /^Parse error on line (?<line>[0-9]+)\n.*\n(?<indent>-*)\^/,
    (_, { line, indent = '' }) => ({
      position: { line: Number(line), column: indent.length + 1 },
      reason: UNEXPECTED,
    }),
  ],
  // the text ends where more is expected
  [
    /^Parse error/,
    text => ({ position: positionAt(text, text.length), reason: 'more is expected' }),
  ],
  [
    /^Unknown prefix: (?<prefix>.*)$/,
    (text, { prefix = '' }) => ({
      position: positionAt(text, Math.max(0, text.indexOf(`${prefix}:`))),
      reason: `the prefix ${prefix}: is not declared`,
    }),
  ],
];

type Groups = Readonly<Record<string, string>>;

const UNEXPECTED = 'unexpected text';

function problemOf(text: string, message: string): SyntaxProblem {
  for (const [pattern, problem] of PROBLEMS) {
    const match = pattern.exec(message);
    if (match !== null) return problem(text, match.groups ?? {});
  }
  return { reason: message };
}

/**
 * A query with some of its variables replaced by terms. The terms go into the syntax tree, never into
 * the text, so that no value can change what the query asks.
 * @throws Error where the query does not parse, or where a variable is projected or assigned
 */
export function bindTerms(text: string, terms: ReadonlyMap<string, NamedNode | Literal>): string {
  const tree = parser.parse(text);
  return generator.generate(replaceVariables(tree, terms) as Tree);
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

/** A term as the parser would have made it. */
function termNode(term: NamedNode | Literal, loc: Part): unknown {
  if (term.termType === 'NamedNode' && NOT_IN_IRI.test(term.value))
    throw new Error(`Not an IRI: ${term.value}`);
  if (term.termType === 'NamedNode')
    return { type: 'term', subType: 'namedNode', value: term.value, loc };
  const datatype = { type: 'term', subType: 'namedNode', value: term.datatype.value, loc };
  const langOrIri = term.language === '' ? datatype : term.language;
  return { type: 'term', subType: 'literal', value: term.value, langOrIri, loc };
}

/** The variables a query selects, assigns or groups by: none of these can be a parameter. */
export function assignedVariables(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  collectAssigned(parser.parse(text), found);
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
