/**
 * Whether two results are the same: the same terms, language and datatype included, numbers by their value, in the same number of solutions.
 * `rdf-test-suite` compares the values of literals only.
 */
import type { BlankNode, Quad, Term } from '@rdfjs/types';
import { isomorphic } from 'rdf-isomorphic';
import type { IQueryResult, IQueryResultBindings } from 'rdf-test-suite';
import { dataFactory } from '../../src/rdf/terms.js';

/** How results are compared. */
interface Comparison {
  /** Some of the solutions that are expected again may be missing: the result of REDUCED. */
  readonly reduced: boolean;
  readonly ordered: boolean;
}

/** Whether what came is what was expected. */
export function isSame(expected: IQueryResult, got: IQueryResult, comparison: Comparison): boolean {
  if (expected.type === 'boolean') return got.type === 'boolean' && got.value === expected.value;
  if (expected.type === 'quads')
    return got.type === 'quads' && isomorphic([...expected.value], [...got.value]);
  return got.type === 'bindings' && haveSameSolutions(expected, got, comparison);
}

function haveSameSolutions(
  expected: IQueryResultBindings,
  got: IQueryResultBindings,
  { reduced, ordered }: Comparison,
): boolean {
  const [wanted, came] = [
    expected.value.map(comparableSolution),
    got.value.map(comparableSolution),
  ];
  const names = ({ variables }: IQueryResultBindings): string => [...variables].sort().join(' ');
  // a result set in RDF names no variables where it has no solutions
  if (expected.variables.length > 0 && names(expected) !== names(got)) return false;
  if (ordered) return isomorphic(inOrder(wanted), inOrder(came));
  if (!reduced) return isomorphic(counted(wanted), counted(came));
  return came.length <= wanted.length && isomorphic(distinct(wanted), distinct(came));
}

type Solution = IQueryResultBindings['value'][number];

const SOLUTION = 'urn:solution:';

/** A solution as a graph: a blank node for it, and a triple a variable. */
function graphOf(
  solution: Solution,
  more: readonly (readonly [string, string])[],
): readonly Quad[] {
  const node = dataFactory.blankNode();
  const bound = Object.entries(solution).map(([name, term]) => triple(node, name, term));
  const facts = more.map(([name, value]) => triple(node, name, dataFactory.literal(value)));
  return [...bound, ...facts];
}

/** Datatypes of which oxigraph keeps the value, and not how it was written. */
const NUMBERS = /^http:\/\/www\.w3\.org\/2001\/XMLSchema#(?:integer|decimal|double|float|boolean)$/;

function triple(node: BlankNode, name: string, term: Term): Quad {
  return dataFactory.quad(node, dataFactory.namedNode(`${SOLUTION}${name}`), term as BlankNode);
}

function comparableSolution(solution: Solution): Solution {
  return Object.fromEntries(
    Object.entries(solution).map(([name, term]) => [name, comparable(term)]),
  );
}

/** A term as it is compared: tags of languages are the same in any case, and 1.0 is 1 of the same datatype. */
function comparable(term: Term): Term {
  if (term.termType === 'Quad') {
    const [subject, object] = [comparable(term.subject), comparable(term.object)] as never[];
    return dataFactory.quad(subject as never, term.predicate as never, object as never);
  }
  if (term.termType !== 'Literal') return term;
  const { value, language, direction, datatype } = term;
  if (language !== '') {
    const tag = language.toLowerCase();
    return dataFactory.literal(value, direction ? `${tag}--${direction}` : tag);
  }
  return NUMBERS.test(datatype.value) ? dataFactory.literal(valueOf(value), datatype) : term;
}

function valueOf(written: string): string {
  if (written === 'true' || written === 'false') return String(Number(written === 'true'));
  const number = Number(written);
  return Number.isNaN(number) ? written : String(number);
}

function inOrder(solutions: readonly Solution[]): Quad[] {
  return solutions.flatMap((solution, at) => graphOf(solution, [['place', String(at)]]));
}

/** Each solution once, with how often it is there. */
function counted(solutions: readonly Solution[]): Quad[] {
  const counts = new Map<string, { readonly solution: Solution; readonly count: number }>();
  for (const solution of solutions) {
    const key = keyOf(solution);
    counts.set(key, { solution, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].flatMap(({ solution, count }) =>
    graphOf(solution, [['count', String(count)]]),
  );
}

function distinct(solutions: readonly Solution[]): Quad[] {
  const once = new Map(solutions.map(solution => [keyOf(solution), solution]));
  return [...once.values()].flatMap(solution => graphOf(solution, [['count', 'any']]));
}

function keyOf(solution: Solution): string {
  return Object.entries(solution)
    .map(([name, term]) => `${name} ${keyOfTerm(term)}`)
    .sort()
    .join('\n');
}

function keyOfTerm(term: Term): string {
  if (term.termType === 'Quad')
    return [term.subject, term.predicate, term.object].map(keyOfTerm).join(' ');
  const kind = term.termType === 'Literal' ? `${term.language} ${term.datatype.value}` : '';
  return JSON.stringify([term.termType, term.value, kind]);
}
