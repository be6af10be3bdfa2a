/**
 * One query with SERVICE: each clause is asked at its endpoint, and its solutions stand in its place as VALUES.
 * By the algebra of SPARQL that is the same query, and all of it but the clauses runs in the embedded engine.
 *
 *     { ?city rk:dantaiCode ?code . SERVICE <E> { ?area dcterms:identifier ?code ; rdfs:label ?name } }
 *     1  here   SELECT DISTINCT ?code { ?city rk:dantaiCode ?code }
 *     2  at E   SELECT * { VALUES ?code { "38201" … } ?area dcterms:identifier ?code ; rdfs:label ?name }
 *     3  here   { ?city rk:dantaiCode ?code . VALUES (?area ?code ?name) { … } }
 *
 * What is around a clause (1) bounds what is asked (2), so that not the whole of another dataset comes.
 */
import type { ServicePattern, TreeNode } from '../../rdf/sparql-services.js';
import {
  boundBy,
  replaced,
  selectText,
  servicesOf,
  valuesNode,
  variablesIn,
} from '../../rdf/sparql-services.js';
import type { QueryEngine, QueryOptions, QueryResponse } from '../index.js';
import { RemoteError } from '../remote/http.js';
import type { Results, Solution } from '../remote/results.js';
import { parseResults } from '../remote/results.js';
import { rowsOf, valuesOf } from './solutions.js';

/** How many solutions of what is around are sent with one request, and with how many requests at most. */
const CHUNK = 200;
const MAX_CHUNKS = 10;

/** Asks an endpoint; gives its answer in JSON. @throws RemoteError */
export type AskEndpoint = (endpoint: string, query: string) => Promise<string>;

/** A step that the engine refused: its answer is that of the whole query. */
export class StepFailed extends Error {
  readonly response: QueryResponse;

  constructor(response: QueryResponse) {
    super('A part of the query failed.');
    this.name = 'StepFailed';
    this.response = response;
  }
}

/** Runs the parts of a query. */
export class FederatedRun {
  /** Milliseconds for which its parts had a thread, or another endpoint worked for it. */
  ran = 0;
  readonly #engine: QueryEngine;
  readonly #options: QueryOptions;
  readonly #ask: AskEndpoint;
  readonly #scope: string;

  constructor(
    engine: QueryEngine,
    {
      options,
      ask,
      scope,
    }: { readonly options: QueryOptions; readonly ask: AskEndpoint; readonly scope: string },
  ) {
    this.#engine = engine;
    this.#options = options;
    this.#ask = ask;
    this.#scope = scope;
  }

  /**
   * The query with solutions in the place of its SERVICE clauses. A clause that what is around bounds comes first:
   * its solutions may bound the next.
   * @throws StepFailed, RemoteError
   */
  async withoutServices(query: TreeNode): Promise<TreeNode> {
    let tree = query;
    for (let services = servicesOf(tree); services.length > 0; services = servicesOf(tree)) {
      const service = services.find(one => sharedBy(one).length > 0) ?? services[0];
      if (service === undefined) break;
      const values = await this.#solve(tree, service);
      tree = replaced(tree, service.node, values) as TreeNode;
    }
    return tree;
  }

  /** The solutions of a clause; one without bindings, which changes nothing, where it is silent and fails. */
  async #solve(query: TreeNode, service: ServicePattern): Promise<TreeNode> {
    try {
      const results = await this.#resultsOf(query, service);
      return valuesOf(results, this.#scope, query['loc']);
    } catch (error) {
      if (error instanceof StepFailed) throw error;
      if (service.silent) return valuesNode([...boundBy(service.patterns)], [{}], query['loc']);
      throw error instanceof RemoteError ? error : unreadable(service, error);
    }
  }

  async #resultsOf(query: TreeNode, service: ServicePattern): Promise<Results> {
    const { endpoint = '', patterns } = service;
    const expected = [...variablesIn(patterns)];
    const bounds = await this.#boundsOf(query, service);
    const texts = bounds.map(bound => selectText(query, [...bound, ...patterns]));
    const parts: Results[] = [];
    for (const text of texts)
      parts.push(parseResults(await this.#askTimed(endpoint, text), expected));
    const variables = [...new Set(parts.flatMap(part => part.variables))];
    return {
      variables: parts.length === 0 ? expected : variables,
      solutions: parts.flatMap(part => part.solutions),
    };
  }

  /** Asks an endpoint; what it works for a client is the client's, who could have it worn out from here else. */
  async #askTimed(endpoint: string, text: string): Promise<string> {
    const started = performance.now();
    try {
      return await this.#ask(endpoint, text);
    } finally {
      this.ran += performance.now() - started;
    }
  }

  /**
   * What bounds each request: VALUES with a part of the solutions of what is around; nothing for one request that is
   * not bounded; no request at all where what is around has no solution.
   */
  async #boundsOf(
    query: TreeNode,
    service: ServicePattern,
  ): Promise<readonly (readonly TreeNode[])[]> {
    const shared = sharedBy(service);
    if (shared.length === 0) return [[]];
    const text = selectText(query, service.around, { variables: shared, dataset: true });
    const solutions = await this.#solutionsHere(`${text}\nLIMIT ${CHUNK * MAX_CHUNKS + 1}`);
    if (solutions.length > CHUNK * MAX_CHUNKS) return [[]];
    const variables = shared.filter(name => solutions.every(solution => isTerm(solution[name])));
    if (variables.length === 0) return solutions.length === 0 ? [] : [[]];
    const rows = distinct(solutions, variables);
    const chunks = Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, at) =>
      rows.slice(at * CHUNK, (at + 1) * CHUNK),
    );
    return chunks.map(chunk => [
      valuesNode(variables, rowsOf(chunk, this.#scope, query['loc']), query['loc']),
    ]);
  }

  async #solutionsHere(text: string): Promise<readonly Solution[]> {
    const accept = { results: ['application/sparql-results+json'], graph: [] };
    const response = await this.#engine.query(text, { ...this.#options, accept });
    this.ran += response.ran ?? 0;
    if (response.status !== 200) throw new StepFailed(response);
    return parseResults(response.body).solutions;
  }
}

/** An answer that is no result, or has terms that are none. */
function unreadable({ endpoint = '' }: ServicePattern, error: unknown): RemoteError {
  const reason = error instanceof Error ? error.message : String(error);
  return new RemoteError('incomplete', `${endpoint} gave an answer that cannot be read: ${reason}`);
}

/** The variables that every solution of a clause and something around it bind. */
function sharedBy({ patterns, around }: ServicePattern): readonly string[] {
  const inside = boundBy(patterns);
  return [...variablesIn(around)].filter(name => inside.has(name));
}

/** Whether a term can be sent: it is there, and is no blank node. */
function isTerm(term: Solution[string] | undefined): boolean {
  return term !== undefined && term.type !== 'bnode';
}

function distinct(
  solutions: readonly Solution[],
  variables: readonly string[],
): readonly Solution[] {
  const found = new Map<string, Solution>();
  for (const solution of solutions) {
    const row = Object.fromEntries(
      variables.flatMap(name =>
        solution[name] === undefined ? [] : ([[name, solution[name]]] as const),
      ),
    );
    found.set(JSON.stringify(row), row);
  }
  return [...found.values()];
}
