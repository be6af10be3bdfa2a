/** SPARQL text → syntax tree: the door of the Traqula parser. */
import { Parser } from '@traqula/parser-sparql-1-1';

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

/** A syntax tree as Traqula makes it: plain objects and arrays. */
export type SyntaxTree = ReturnType<Parser['parse']>;

const parser = new Parser({ lexerConfig: { positionTracking: 'full' } });

/** The last text and its tree: a query is looked at from several sides before it is run. */
let last: { readonly text: string; readonly tree: SyntaxTree } | undefined;

/**
 * The syntax tree of a query or an update; nobody may change it.
 * @throws Error where the text is neither
 */
export function parseSparql(text: string): SyntaxTree {
  if (last?.text !== text) last = { text, tree: parser.parse(text) };
  return last.tree;
}

const lenient = new Parser({ defaultContext: { skipValidation: true } });

/**
 * The syntax tree of a text that may break the rules beside the grammar, as those of groups: to say which it breaks.
 * @throws Error where the text does not follow the grammar
 */
export function parseLeniently(text: string): SyntaxTree {
  return lenient.parse(text);
}

/**
 * What a text is. The parser decides, not a keyword: PREFIX and comments may stand before either a
 * query or an update. A text without any operation is an error, though the grammar calls it an update.
 */
export function readSparql(text: string): Reading {
  try {
    const tree = parseSparql(text);
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
