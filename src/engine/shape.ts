/** Texts that no parser should be given: nested without end, or words on which a lexer takes minutes. */
import { positionAt } from '../rdf/sparql.js';
import { bareText } from '../rdf/variables.js';
import type { QueryResponse } from './index.js';
import { syntaxProblem, tooDeep } from './refusals.js';

/** The most brackets inside each other. Oxigraph 0.5.11 breaks at 300 of some kinds, and does not say so. */
const MAX_DEPTH = 100;
/** The longest word of SPARQL has 14 letters (ENCODE_FOR_URI, GROUP_CONCAT). */
const MAX_WORD = 30;

/**
 * A word that is no variable, language or name with a prefix. The lexer takes `aaa…` for as many words `a`, and
 * looks at each to the end of the text: 20,000 letters take 15 s.
 */
const WORD = /(?<![\p{L}\p{N}_.:?$@-])\p{L}(?:[\p{L}\p{M}\p{N}_.:-]|\\.|%[\da-f]{2})*/giu;

/** Why a text is not even parsed; undefined where it is. */
export function misshapen(text: string): QueryResponse | undefined {
  const bare = bareText(text);
  if (depthOf(bare) > MAX_DEPTH) return tooDeep(MAX_DEPTH);
  const word = [...bare.matchAll(WORD)].find(
    ([found]) => found.length > MAX_WORD && !found.includes(':'),
  );
  if (word === undefined) return undefined;
  return syntaxProblem(text, { position: positionAt(text, word.index), reason: 'no such word' });
}

/** How many brackets stand inside each other at most. */
function depthOf(text: string): number {
  let [depth, most] = [0, 0];
  for (const [bracket] of text.matchAll(/[(){}[\]]/g)) {
    depth += '({['.includes(bracket) ? 1 : -1;
    most = Math.max(most, depth);
  }
  return most;
}
