/**
 * A thread is run in before it is counted as ready: code of JavaScript and WebAssembly is compiled when it is first
 * used, which makes the first queries of a new thread ten times as slow as those that follow.
 */
import { SH } from '../rdf/namespaces.js';
import type { QueryResponse } from './index.js';
import { GRAPH_TYPES, RESULT_TYPES } from './index.js';
import type { QueryTask, WarmUp } from './messages.js';

/** Milliseconds after which no other query is begun. */
const PATIENCE = 500;

/** What takes no time, whatever the data. */
const ANY_DATA = [
  'SELECT * { ?s ?p ?o . ?s ?q ?x FILTER(ISIRI(?s)) } LIMIT 10',
  'SELECT (COUNT(*) AS ?n) { { SELECT ?s { ?s a ?type } LIMIT 100 } } ORDER BY ?n',
  'ASK { ?s ?p ?o }',
  'CONSTRUCT { ?s ?p ?o } WHERE { { SELECT * { ?s ?p ?o } LIMIT 10 } }',
];

/** The examples that the data have of themselves, as SIB writes them. */
const EXAMPLES = `SELECT ?text { ?example <${SH.select.value}>|<${SH.construct.value}>|<${SH.ask.value}> ?text } ORDER BY ?text`;

/** Does what a thread is asked. */
type Done = (task: QueryTask) => Promise<QueryResponse>;

/**
 * Runs queries; the examples that the data have among them where they may be run unasked: those of other people may run
 * without end.
 */
export async function warmUp(done: Done, wanted: WarmUp): Promise<void> {
  const begun = performance.now();
  const examples = wanted === 'examples' ? textsIn(await done(taskOf(EXAMPLES))) : [];
  for (const text of [...ANY_DATA, ...examples]) {
    if (performance.now() - begun > PATIENCE) return;
    await done(taskOf(text));
  }
}

function taskOf(text: string): QueryTask {
  const accept = { results: RESULT_TYPES, graph: GRAPH_TYPES };
  return { kind: 'query', text, accept, defaultGraphs: undefined, namedGraphs: undefined };
}

function textsIn({ status, body }: QueryResponse): readonly string[] {
  if (status !== 200) return [];
  const { results } = JSON.parse(body) as {
    readonly results: { readonly bindings: readonly Readonly<Record<'text', { value: string }>>[] };
  };
  return results.bindings.map(({ text }) => text.value);
}
