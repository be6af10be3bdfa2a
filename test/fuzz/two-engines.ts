/** What the engine of the service and Comunica over n3 say of a query, in a form that shows whether it is the same. */
import { QueryEngine as Comunica } from '@comunica/query-sparql-rdfjs-lite';
import type { Quad, Term } from '@rdfjs/types';
import { Store } from 'n3';
import { parseRdf } from '../../src/rdf/graph.js';
import { dataFactory } from '../../src/rdf/terms.js';
import { engineOver } from '../support/quad-engine.js';

/** Numbers: they are compared by value, and no further than the least exact of two engines goes. */
const NUMBER = /#(?:integer|decimal|double|float)$/;

const ACCEPT = { results: ['application/sparql-results+json'], graph: ['application/n-triples'] };

/** The answer of the service’s engine, or why there is none. */
export async function answerOfOurs(query: string, quads: readonly Quad[]): Promise<string> {
  const engine = engineOver(quads, { united: true });
  const { status, mediaType, body } = await engine.query(query, {
    accept: ACCEPT,
    deadline: Infinity,
  });
  if (status !== 200) return `no answer: ${body}`;
  if (mediaType === 'application/n-triples') return graphText(parseRdf(body, mediaType));
  const { boolean, results, head } = JSON.parse(body) as ResultsJson;
  if (results === undefined) return String(boolean);
  return tableText(
    head.vars ?? [],
    results.bindings.map(
      row => new Map(Object.entries(row).map(([name, term]) => [name, termOfJson(term)])),
    ),
  );
}

interface ResultsJson {
  readonly head: { readonly vars?: readonly string[] };
  readonly boolean?: boolean;
  readonly results?: { readonly bindings: readonly Readonly<Record<string, JsonTerm>>[] };
}

interface JsonTerm {
  readonly type: string;
  readonly value: string;
  readonly datatype?: string;
  readonly 'xml:lang'?: string;
}

function termOfJson({ type, value, datatype, 'xml:lang': language }: JsonTerm): Term {
  if (type === 'uri') return dataFactory.namedNode(value);
  if (type === 'bnode') return dataFactory.blankNode(value);
  if (language !== undefined) return dataFactory.literal(value, language);
  return datatype === undefined
    ? dataFactory.literal(value)
    : dataFactory.literal(value, dataFactory.namedNode(datatype));
}

const comunica = new Comunica();

/** Failures of Comunica that are no answer: a plan that it does not find, and one that takes it too long. */
const NO_OPINION = /RDF joining failed|Attempted to assign zero sources/;

/** How long Comunica may think about a query, in milliseconds: the data are tiny. */
const PATIENCE = 5_000;

/** The answer of Comunica, over the same quads and the union that the service makes of them; undefined where it has none. */
export async function answerOfComunica(
  query: string,
  quads: readonly Quad[],
): Promise<string | undefined> {
  const source = new Store([...quads, ...quads.map(inDefaultGraph)]);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  try {
    return await Promise.race([answerOver(source, query), late]);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return NO_OPINION.test(message) ? undefined : `no answer: ${message}`;
  } finally {
    clearTimeout(timer);
  }
}

function inDefaultGraph({ subject, predicate, object }: Quad): Quad {
  return dataFactory.quad(subject, predicate, object);
}

async function answerOver(source: Store, query: string): Promise<string> {
  const result = await comunica.query(query, { sources: [source] });
  if (result.resultType === 'boolean') return String(await result.execute());
  if (result.resultType === 'quads') return graphText(await (await result.execute()).toArray());
  if (result.resultType !== 'bindings') throw new Error(`${query} is an update`);
  const { variables } = await result.metadata();
  const rows = await (await result.execute()).toArray();
  return tableText(
    variables.map(({ value }) => value),
    rows.map(row => new Map([...row].map(([name, term]) => [name.value, term]))),
  );
}

/** A line of names, and a line a solution, in the order in which they came. */
function tableText(names: readonly string[], rows: readonly ReadonlyMap<string, Term>[]): string {
  const columns = [...new Set(names)].sort();
  const lines = rows.map(row => columns.map(name => termText(row.get(name))).join('\t'));
  // Comunica names no columns where it sees before that there is no solution
  return lines.length === 0 ? '' : [columns.join('\t'), ...lines].join('\n');
}

function graphText(quads: readonly Quad[]): string {
  // Comunica gives what CONSTRUCT makes with a literal as subject or property, which is no triple
  const triples = quads.filter(
    ({ subject, predicate }) =>
      (subject as Term).termType !== 'Literal' && (predicate as Term).termType === 'NamedNode',
  );
  const lines = triples.map(quad =>
    [quad.subject, quad.predicate, quad.object].map(termText).join(' '),
  );
  return [...new Set(lines)].sort().join('\n');
}

function termText(term: Term | undefined): string {
  if (term === undefined) return '';
  if (term.termType === 'BlankNode') return '_:';
  if (term.termType !== 'Literal') return `<${term.value}>`;
  const { value, language, datatype } = term;
  if (language !== '') return `${JSON.stringify(value)}@${language.toLowerCase()}`;
  const written = NUMBER.test(datatype.value)
    ? String(Number(Number(value).toPrecision(9)))
    : JSON.stringify(value);
  return `${written}^^${datatype.value.replace(/^.*[#/]/, '')}`;
}

/** The same answer, whatever the order of its solutions. */
export function inAnyOrder(answer: string): string {
  const [names = '', ...rows] = answer.split('\n');
  return [names, ...rows.sort()].join('\n');
}
