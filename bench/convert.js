/** Conversion, against the time n3 takes just to write the same quads. */
import { Writer } from 'n3';
import { readSources } from '../dist/dataset/sources.js';
import { convertSource, loadKnowledge, readText } from '../dist/index.js';
import { figure, milliseconds, section, timeOf } from './measure.js';

/** Writes quads with n3 and nothing else. */
function write(quads) {
  const writer = new Writer({ format: 'application/n-quads' });
  for (const quad of quads) writer.addQuad(quad);
  let length = 0;
  writer.end((_, text) => (length = text.length));
  return length;
}

/** One file as conversions. */
const convert = (file, knowledge) =>
  convertSource(readText(file.bytes, file.name), { file, knowledge });

/** Converts the bundled agreements again and again. */
export async function benchConversion() {
  const knowledge = await loadKnowledge('.');
  const files = await readSources(['data/sources']);
  const quads = files
    .flatMap(file => convert(file, knowledge))
    .map(({ graphs }) => graphs)
    .flatMap(({ document, evidence, reference }) => [...document, ...evidence, ...reference]);
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  const converting = await timeOf(() => files.forEach(file => convert(file, knowledge)), {
    rounds: 41,
    warmUp: 20,
  });
  const writing = await timeOf(() => write(quads), { rounds: 41, warmUp: 20 });
  section(
    `Conversion (${files.length} documents, ${(bytes / 1e3).toFixed(0)} kB, ${quads.length} quads)`,
  );
  figure('all five', milliseconds(converting));
  figure('documents a second', ((files.length / converting) * 1e3).toFixed(0));
  figure('MB a second', (bytes / 1e3 / converting).toFixed(2));
  figure('n3 writing the same quads', milliseconds(writing));
  figure('conversion ÷ writing', (converting / writing).toFixed(2), 'aim: at most 3');
}
