/** What the OpenAPI document says of the addresses beside the API: nodes, graphs, files, and how the server is. */
import { GRAPH_TYPES } from '../../engine/index.js';
import { DOCUMENT_TYPES } from '../negotiate.js';

/** A parameter as OpenAPI writes it. */
function parameter(name: string, place: 'path' | 'query', rest: object): object {
  return { name, in: place, required: place === 'path', ...rest };
}

/** An answer in one of some types. */
function answered(description: string, types: readonly string[]): object {
  return { description, content: Object.fromEntries(types.map(type => [type, {}])) };
}

type Problems = Readonly<Record<string, object>>;

function get(operationId: string, summary: string, rest: object): object {
  return { get: { operationId, summary, tags: ['data'], ...rest } };
}

const GRAPH = answered('The graph, whole.', GRAPH_TYPES);

/** The paths. `problems` are the responses that every one may give beside its answer, by status. */
export function dataPaths(problems: Problems): Record<string, object> {
  return {
    '/id/municipality/{code}': node(problems),
    '/graph-store': graphStore(problems),
    '/.well-known/void': get('void', 'The dataset, in VoID and DCAT / データセットの説明', {
      responses: { 200: GRAPH, ...problems },
    }),
    '/dump/{file}': get('dump', 'A file of the dataset / データセットのファイル', {
      description:
        'The names of the files are in the description of the dataset (dcat:downloadURL).',
      parameters: [parameter('file', 'path', { schema: { type: 'string' } })],
      responses: { 200: { description: 'The file.' }, 404: problems['404'] },
    }),
    '/healthz': get('healthz', 'Whether the process lives / 稼働', {
      responses: { 200: answered('It does.', ['text/plain']) },
    }),
    '/readyz': get('readyz', 'Whether queries are answered / 応答', {
      responses: { 200: answered('They are.', ['text/plain']), 503: problems['503'] },
    }),
  };
}

function node(problems: Problems): object {
  return get('municipality', 'A municipality / 市町村', {
    description:
      'A node by its IRI: 303 to the document in the type that is accepted. The IRIs of other nodes are in the answers to queries, and are asked for in the same way.',
    parameters: [
      parameter('code', 'path', {
        description: 'Code of five digits (全国地方公共団体コード without its check digit).',
        schema: { type: 'string', pattern: '^\\d{5}$' },
      }),
    ],
    responses: {
      200: answered('The document, behind the redirection.', Object.values(DOCUMENT_TYPES)),
      303: { description: 'Location is the document: .html, .ttl, .jsonld, .nt or .rdf.' },
      ...problems,
    },
  });
}

function graphStore(problems: Problems): object {
  return get('graph', 'A graph / グラフ', {
    description:
      'SPARQL 1.1 Graph Store HTTP Protocol, the side that reads: one of the two parameters.',
    parameters: [
      parameter('default', 'query', {
        description: 'The default graph.',
        allowEmptyValue: true,
        schema: { type: 'string', maxLength: 0 },
      }),
      parameter('graph', 'query', {
        description: 'The IRI of a graph; the description of the service lists them.',
        schema: { type: 'string', format: 'uri' },
      }),
    ],
    responses: { 200: GRAPH, ...problems },
  });
}
