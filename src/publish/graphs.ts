/** The graphs of a dataset as texts that a store can be sent. */
import { ENRICHMENT_PREFIX, RUN_PREFIX, datasetIri } from '../rdf/iris.js';

/** A graph with its triples, each a line of N-Triples. */
export interface NamedGraph {
  readonly name: string;
  readonly triples: readonly string[];
}

/** Graphs with names, and the default graph: all of them but the enrichment graphs, each triple once. */
export interface DatasetGraphs {
  readonly named: readonly NamedGraph[];
  readonly union: readonly string[];
}

/** `<s> <p> "o" <graph> .`, as a build writes it. */
const LINE = /^(?<triple>.+) <(?<graph>[^<>\s]+)> \.$/;

/**
 * The graphs in N-Quads of ours, a text or one in pieces: a thousand agreements are longer than the longest string. The triples of a run come last of the union: they name the version, and so they are
 * there when all else is. Those of the dataset come first: a union of which only a part was sent is known for ours.
 * @throws Error for a line that a build does not write
 */
export async function graphsOf(
  nQuads: Iterable<string> | AsyncIterable<string>,
): Promise<DatasetGraphs> {
  const graphs = new Map<string, string[]>();
  for await (const lines of linesOf(nQuads)) for (const line of lines) addTo(graphs, line);
  const named = [...graphs].map(([name, triples]) => ({ name, triples }));
  const shown = named.filter(({ name }) => !name.startsWith(ENRICHMENT_PREFIX));
  const all = [...new Set(shown.flatMap(({ triples }) => triples))];
  const placeOf = (triple: string): number => {
    if (triple.startsWith(`<${datasetIri.value}> `)) return 0;
    return triple.startsWith(`<${RUN_PREFIX}`) ? 2 : 1;
  };
  return { named, union: [0, 1, 2].flatMap(at => all.filter(one => placeOf(one) === at)) };
}

/** The whole lines of each piece; the last may end without a line break. */
async function* linesOf(
  pieces: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<readonly string[]> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
  yield [rest];
}

function addTo(graphs: Map<string, string[]>, line: string): void {
  if (line === '') return;
  const { triple, graph } = LINE.exec(line)?.groups ?? {};
  if (triple === undefined || graph === undefined)
    throw new Error(`no quad of a named graph: ${line.slice(0, 200)}`);
  const triples = graphs.get(graph) ?? [];
  triples.push(`${triple} .`);
  graphs.set(graph, triples);
}

/** The bytes of the longest text that is sent at a time. */
const MAX_BYTES = 4_000_000;

/** Triples as texts of lines, none of them longer than is good to send at a time, nor of more lines than `most`. */
export function* textsOf(triples: readonly string[], most = Infinity): Generator<string> {
  let lines: string[] = [];
  let bytes = 0;
  for (const triple of triples) {
    lines.push(`${triple}\n`);
    bytes += Buffer.byteLength(triple) + 1;
    if (bytes >= MAX_BYTES || lines.length >= most) {
      yield lines.join('');
      [lines, bytes] = [[], 0];
    }
  }
  if (lines.length > 0) yield lines.join('');
}
