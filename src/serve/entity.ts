/** Every IRI of ours answers: 303 to a document about it, which is a page or RDF. */
import type { Request, RequestHandler, Response } from 'express';
import { queryKey } from '../engine/caching.js';
import { problemResponse } from '../engine/index.js';
import type { Rows } from '../engine/rows.js';
import { rowsOf } from '../engine/rows.js';
import { BASE, RK } from '../rdf/namespaces.js';
import { iriOfPath, localPath } from './addresses.js';
import { MAX_INCOMING, entityQueries } from './entity-queries.js';
import { DOCUMENT_TYPES, documentEnding, languageOf } from './negotiate.js';
import { refusal } from './operation.js';
import type { AskedNode, EntityView, PageContext } from './pages/context.js';
import { entityPage } from './pages/entity.js';
import { ENTITY_VIEWS } from './pages/index.js';
import { RememberedPages } from './pages/remembered.js';
import type { Endpoint, Exchange } from './protocol.js';
import { ask, rowsFor, tagOf, tagged } from './protocol.js';
import { searchOf } from './parameters.js';
import { send, sendKnown, sendPage } from './send.js';
import { reusedTermName } from './reused-terms.js';

const DOCUMENT = new RegExp(`^(?<path>/.+)\\.(?<ending>${Object.keys(DOCUMENT_TYPES).join('|')})$`);

/** The agreement itself: its document is that of its latest version. */
const AGREEMENT = /^\/id\/agreement\/[0-9x-]+\/[0-9a-z-]+$/;

/** Answers for every IRI under the base; what is looked up is charged to the client. */
export function entityHandler(endpoint: PageContext): RequestHandler {
  const labels = labelSource(rowsOf(endpoint.engine, endpoint.deadline));
  const pages = new RememberedPages(endpoint.version);
  const pageFor = ([request, response]: Exchange, iri: string): Promise<string> => {
    const asked = askedNode([request, response], iri, rowsFor(endpoint, [request, response]));
    const key = JSON.stringify([iri, asked.language, asked.parameters.toString()]);
    return pages.page(key, () => page(asked, endpoint, labels));
  };
  return async (request, response) => {
    const rows = rowsFor(endpoint, [request, response]);
    const { path, ending } = DOCUMENT.exec(request.path)?.groups ?? {};
    if (path === undefined || ending === undefined) {
      await redirect(request, response, rows);
      return;
    }
    const iri = safeIri(path);
    if (iri === undefined || !(await exists(iri, rows))) {
      await notFound(request, response);
      return;
    }
    response.set('Vary', 'Accept, Accept-Language');
    if (ending === 'html')
      await sendPage([request, response], await pageFor([request, response], iri));
    else await sendDescription(endpoint, [request, response], { iri, ending });
  };
}

async function sendDescription(
  endpoint: Endpoint,
  exchange: Exchange,
  { iri, ending }: { readonly iri: string; readonly ending: string },
): Promise<void> {
  const accept = { results: [], graph: [DOCUMENT_TYPES[ending] ?? ''] };
  const question = { query: entityQueries.description(iri), accept };
  const tag = tagOf(endpoint, queryKey(question.query, question));
  if (sendKnown(...exchange, tag)) return;
  await send(...exchange, tagged(await ask(endpoint, exchange, question), tag));
}

async function redirect(request: Request, response: Response, rows: Rows): Promise<void> {
  const path = request.path.replace(/\/$/, '');
  const iri = safeIri(path);
  response.set('Vary', 'Accept, Accept-Language');
  if (iri === undefined || !(await exists(iri, rows))) {
    await notFound(request, response);
    return;
  }
  const ending = documentEnding(request);
  if (ending === undefined) {
    const detail = `None of the accepted media types can be given. There are: ${Object.values(DOCUMENT_TYPES).join(', ')}.`;
    await send(request, response, problemResponse(refusal(406, 'not-acceptable', detail)));
    return;
  }
  const latest = AGREEMENT.test(path) ? await latestVersion(iri, rows) : undefined;
  response.redirect(303, latest ?? `${localPath(iri) ?? path}.${ending}`);
}

/** The path of the latest version of an agreement; undefined where the node is none. */
async function latestVersion(agreement: string, rows: Rows): Promise<string | undefined> {
  const [row] = await rows(entityQueries.objects(agreement, RK.latestVersion));
  return row?.['value'] === undefined ? undefined : localPath(row['value']);
}

/** Whether there is anything at a path. */
export function entityKnown(endpoint: Endpoint): (exchange: Exchange) => Promise<boolean> {
  return async exchange => {
    const [{ path }] = exchange;
    const iri = safeIri(DOCUMENT.exec(path)?.groups?.['path'] ?? path.replace(/\/$/, ''));
    return iri !== undefined && (await exists(iri, rowsFor(endpoint, exchange)));
  };
}

/** The IRI of a path; undefined for a path that is no part of an IRI. */
function safeIri(path: string): string | undefined {
  try {
    const iri = iriOfPath(path);
    return /^[^\s<>"{}|\\^`]+$/.test(iri) ? iri : undefined;
  } catch {
    return undefined;
  }
}

async function exists(iri: string, rows: Rows): Promise<boolean> {
  return (await rows(entityQueries.exists(iri))).length > 0;
}

async function notFound(request: Request, response: Response): Promise<void> {
  const { path } = request;
  const title = 'Not found';
  const detail = `Nothing is known about ${BASE}${path.slice(1)}`;
  const problem = { type: 'not-found', title, status: 404, detail };
  await send(request, response, problemResponse(problem));
}

/** What a page is asked for, by the one path of the node, and with those parameters alone that make another page. */
function askedNode([request]: Exchange, iri: string, rows: Rows): AskedNode {
  const path = localPath(iri) ?? request.path;
  const given = searchOf(request);
  const parameters = new URLSearchParams();
  for (const [name, values] of Object.entries({ view: /^facts$/, ...viewOf(path)?.parameters })) {
    const value = given.get(name);
    if (value !== null && values.test(value)) parameters.set(name, value);
  }
  return { iri, path, language: languageOf(request), rows, parameters };
}

function viewOf(node: string): EntityView | undefined {
  return ENTITY_VIEWS.find(({ path }) => path.test(node));
}

/** The page that is made for such nodes; where there is none, or all statements are asked for, the page of any node. */
async function page(asked: AskedNode, context: PageContext, labels: Labels): Promise<string> {
  const own = asked.parameters.has('view')
    ? undefined
    : await viewOf(asked.path)?.page(asked, context);
  return own ?? factsPage(asked, labels);
}

async function factsPage(
  { iri, path, language, rows }: AskedNode,
  labels: Labels,
): Promise<string> {
  const [outgoing, incoming, spans, names] = await Promise.all([
    rows(entityQueries.outgoing(iri)),
    rows(entityQueries.incoming(iri)),
    rows(entityQueries.spans(iri)),
    labels(),
  ]);
  const labelOf = (term: string): string =>
    names.get(`${term} ${language}`) ?? reusedTermName(term, language) ?? localName(term);
  const nodes = new Set(incoming.map(row => `${row['subject'] ?? ''} ${row['property'] ?? ''}`));
  const incomingIsCut = nodes.size >= MAX_INCOMING;
  return entityPage({
    language,
    iri,
    path,
    outgoing,
    incoming,
    incomingIsCut,
    spans,
    labelOf,
    linkTo: localPath,
  });
}

type Labels = () => Promise<ReadonlyMap<string, string>>;

/** Labels of the ontology by term and language, asked once; again where the answer was a problem. */
function labelSource(rows: Rows): Labels {
  let known: Promise<ReadonlyMap<string, string>> | undefined;
  return () => {
    known ??= rows(entityQueries.labels).then(
      found =>
        new Map(
          found.map(row => [`${row['term'] ?? ''} ${row['language'] ?? ''}`, row['label'] ?? '']),
        ),
      (error: unknown) => {
        known = undefined;
        throw error;
      },
    );
    return known;
  };
}

/** An IRI for reading where it has no name: one of ours without the base, else its last part. */
function localName(iri: string): string {
  return localPath(iri)?.slice(1) ?? /[^/#]+$/.exec(iri)?.[0] ?? iri;
}
