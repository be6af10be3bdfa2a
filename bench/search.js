/** Words in 100,000 texts: `npm run bench:search [TEXTS]`. The texts are those of the bundled agreements, put together anew. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figure, milliseconds, quantile, section, timeOf } from './measure.js';

const RENKEI = fileURLToPath(new URL('../bin/renkei.js', import.meta.url));
const GRAPH = fileURLToPath(new URL('../data/graph', import.meta.url));

/** Words that are everywhere, words that are rare, one character, two words, none. */
const WORDS = ['観光', '連携中枢都市圏', '災', '観光 推進', '取り組む', '自然災害', 'ないことば'];

/** Some texts of about 50 characters, each of two halves of texts of the agreements. */
function texts(count, { parseRdf, order }) {
  const version = readFileSync(join(GRAPH, 'latest'), 'utf8').trim();
  const file = readFileSync(join(GRAPH, version, 'dataset.nq'), 'utf8');
  const sources = parseRdf(file, 'application/n-quads').filter(
    ({ predicate, object }) => order.has(predicate.value) && object.value.length > 10,
  );
  return Array.from({ length: count }, (_, i) => {
    const [one, other] = [sources[i % sources.length], sources[(i * 7919) % sources.length]];
    const half = other.object.value.slice(0, 25);
    const text = `${one.object.value.slice(0, 25)}${half}`;
    return { node: `urn:${i}`, property: one.predicate.value, text };
  });
}

/** Prints how long a search takes, in the index alone. */
export async function benchSearch(count = 100_000) {
  execFileSync(process.execPath, [RENKEI, 'build', '--quiet', '--if-changed']);
  const { TextIndex, wordsOf } = await import('../dist/engine/text-index.js');
  const { SEARCH_ORDER: order } = await import('../dist/engine/searched-texts.js');
  const { parseRdf } = await import('../dist/rdf/graph.js');
  const given = texts(count, { parseRdf, order });
  const start = performance.now();
  const index = new TextIndex(given, order);
  section(`Words in ${count} texts (aim: under 5 ms)`);
  figure('made ready in', milliseconds(performance.now() - start));
  const medians = [];
  for (const words of WORDS) {
    const part = { limit: 20, offset: 0 };
    const { total } = index.search(wordsOf(words), part);
    const median = await timeOf(() => index.search(wordsOf(words), part), { rounds: 101 });
    medians.push(median);
    figure(words, milliseconds(median), `${total} nodes`);
  }
  figure('slowest', milliseconds(quantile(medians, 1)));
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await benchSearch(Number(process.argv[2] ?? 100_000));
