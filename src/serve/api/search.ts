/** Search for programs: nodes by the words of their names, measures, roles and articles. */
import type { RequestHandler } from 'express';
import type { QueryResponse } from '../../engine/index.js';
import type { Found, NodeText } from '../../engine/text-index.js';
import type { ResultRow } from '../../engine/rows.js';
import { withPrefixes } from '../../query-library/load.js';
import { BASE, DCTERMS, ELI, RDFS, RK, SKOS } from '../../rdf/namespaces.js';
import { bindTerms } from '../../rdf/sparql-terms.js';
import { string } from '../../rdf/terms.js';
import { localPath } from '../addresses.js';
import { jsonRefusal } from '../negotiate.js';
import type { Endpoint, Exchange } from '../protocol.js';
import { ask, rowsFor, runFor, tagOf, tagged } from '../protocol.js';
import { send, sendKnown } from '../send.js';
import { addressOf } from './links.js';
import type { FoundNodes } from './schemas.js';
import { API_FORMATS, invalidRequest, searchRequestSchema, withNumbers } from './schemas.js';

/** What is looked for, and which part of it is wanted. */
export interface Asked {
  readonly q: string;
  readonly limit: number;
  readonly offset: number;
}

/** The handler of /api/search. */
export function searchHandler(endpoint: Endpoint): RequestHandler {
  return async (request, response) => {
    const exchange: Exchange = [request, response];
    const checked = searchRequestSchema.safeParse(withNumbers(request.query));
    if (!checked.success) {
      await send(request, response, await ask(endpoint, exchange, invalidRequest(checked.error)));
      return;
    }
    const refused = jsonRefusal(request.get('accept'));
    if (refused !== undefined) {
      await send(request, response, await ask(endpoint, exchange, refused));
      return;
    }
    const { q, limit, offset = 0 } = checked.data;
    const tag = tagOf(
      endpoint,
      `search ${JSON.stringify([q, limit, offset])} ${endpoint.address()}`,
    );
    if (sendKnown(request, response, tag)) return;
    const answer = await foundNodes(endpoint, exchange, { q, limit, offset });
    await send(request, response, tagged(answer, tag));
  };
}

/** Answers with what is found, in JSON as `FoundNodes`; or with a problem. */
export async function foundNodes(
  endpoint: Endpoint,
  exchange: Exchange,
  asked: Asked,
): Promise<QueryResponse> {
  const { q, ...part } = asked;
  const answered = await runFor(endpoint, exchange, options =>
    endpoint.texts.search(q, { ...part, ...options }),
  );
  if (answered.status !== 200) return answered;
  const { total, texts } = JSON.parse(answered.body) as Found;
  const described = texts.length === 0 ? [] : await rowsFor(endpoint, exchange)(describing(texts));
  const factsOf = (node: string): readonly ResultRow[] =>
    described.filter(row => row['node'] === node);
  const address = endpoint.address();
  const found: FoundNodes = {
    q,
    total,
    hits: texts.map(text => hitOf(text, factsOf(text.node), address)),
    links: linksOf(address, asked, total),
  };
  return { ...answered, mediaType: API_FORMATS.json, body: JSON.stringify(found) };
}

/** From a measure, a role or a part of a text to the document that it stands in. */
const PART_OF = `(<${RK.inInstrument.value}>|<${ELI.is_part_of.value}>)+`;

/**
 * What is shown of each node beside its text: a row a fact. Each node stands in patterns of its own, for
 * oxigraph walks through all labels where a list of nodes is joined with them. IRIs of the data are IRIs:
 * they can stand in a query as they are.
 */
function describing(texts: readonly NodeText[]): string {
  const facts = texts.map(
    ({ node }) => `{ BIND(<${node}> AS ?node)
  { <${node}> a ?class FILTER(STRSTARTS(STR(?class), "${BASE}ns#")) BIND(STRAFTER(STR(?class), "#") AS ?type) }
  UNION { <${node}> <${RDFS.label.value}>|<${SKOS.prefLabel.value}> ?label FILTER(LANG(?label) = "ja") }
  UNION { <${node}> ${PART_OF} ?document . ?document <${DCTERMS.title.value}> ?title }
}`,
  );
  return `SELECT ?node ?type ?label ?document ?title { ${facts.join(' UNION ')} }
ORDER BY ?node ?type ?label ?document ?title`;
}

function hitOf(
  { node, property, text }: NodeText,
  facts: readonly ResultRow[],
  address: string,
): FoundNodes['hits'][number] {
  const path = localPath(node);
  const { document, title = '' } = facts.find(row => row['document'] !== undefined) ?? {};
  return {
    node,
    label: facts.find(row => row['label'] !== undefined)?.['label'] ?? null,
    types: facts.flatMap(row => row['type'] ?? []),
    property,
    text,
    document: document === undefined ? null : { node: document, title },
    page: path === undefined ? null : `${address}${encodeURI(path)}`,
  };
}

const SEARCH = withPrefixes(`SELECT ?node ?label WHERE {
  ?node <${RK.containsText.value}> $words .
  OPTIONAL { ?node rdfs:label ?label }
}`);

function linksOf(address: string, { q, limit, offset }: Asked, total: number): FoundNodes['links'] {
  const at = (place: number): string =>
    addressOf(address, '/api/search', { q, limit: String(limit), offset: String(place) });
  return {
    self: at(offset),
    ...(offset + limit < total ? { next: at(offset + limit) } : {}),
    ...(offset > 0 ? { previous: at(Math.max(0, offset - limit)) } : {}),
    sparql: addressOf(address, '/sparql', {
      query: bindTerms(SEARCH, new Map([['words', string(q)]])),
    }),
  };
}
