/** Generated files: written down, converted, read back, compared with what they say. */
import type { Block, Comparison, Model, Style } from '../../bench/generate/index.js';
import {
  blocksOf,
  bodyOf,
  compare,
  describeMiss,
  describeStyle,
  docxOf,
  expectationOf,
  htmlOf,
  misread,
  render,
} from '../../bench/generate/index.js';
import type { Gold, GoldInstrument } from '../../evaluation/gold.js';
import { readingOf } from '../../evaluation/reading.js';
import { convert, convertSource, readText } from '../../src/index.js';
import { correctionsOf } from '../../src/read/ocr/lexicon.js';
import { KNOWLEDGE } from './knowledge.js';
import type { Printer } from './printed.js';

/** Converts a model as text and compares what comes out with its gold. */
export function comparisonOf(model: Model, style: Style): Comparison {
  const bytes = Buffer.from(render(model, style));
  const file = { path: 'generated.txt', name: 'generated.txt', bytes };
  const conversions = convertSource(readText(bytes, file.name), { file, knowledge: KNOWLEDGE });
  return compare(expectationOf(model, style), readingOf(conversions));
}

export type FileFormat = 'txt' | 'docx' | 'html' | 'pdf';

/** The same in another format; a page is printed by a browser. */
export async function formattedComparisonOf(
  model: Model,
  style: Style,
  { format, printer }: { readonly format: FileFormat; readonly printer?: Printer | undefined },
): Promise<Comparison> {
  if (format === 'txt') return comparisonOf(model, style);
  const bytes = await bytesOf(blocksOf(model, style), format, printer);
  const name = `generated.${format}`;
  const conversions = await convert({ path: name, name, bytes }, KNOWLEDGE);
  return compare(expectationOf(model, style), readingOf(conversions));
}

async function bytesOf(
  blocks: readonly Block[],
  format: 'docx' | 'html' | 'pdf',
  printer?: Printer,
): Promise<Uint8Array> {
  if (format === 'docx') return docxOf(blocks);
  if (format === 'html') return Buffer.from(htmlOf(blocks));
  if (printer === undefined) throw new Error('a PDF needs a printer');
  return printer.print(bodyOf(blocks));
}

/** Numbers of parts that came back, and those that did not. */
export interface OutlineComparison {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

/** Converts a model as recognised text, and compares the numbers of its parts with those of its gold. */
export function outlineComparisonOf(model: Model, style: Style): OutlineComparison {
  const recognised = misread(render(model, style), model.seed).split('\n').map(corrected);
  const bytes = Buffer.from(recognised.join('\n'));
  const file = { path: 'generated.txt', name: 'generated.txt', bytes };
  const conversions = convertSource(readText(bytes, file.name), { file, knowledge: KNOWLEDGE });
  const [expected, got] = [expectationOf(model, style), readingOf(conversions)].map(outlineOf);
  const how = `${model.seed} ${model.kind} ${describeStyle(style)} --recognised`;
  const lines = Object.entries(expected ?? {}).map(([part, count]) => ({
    isRight: got?.[part] === count,
    text: `${part}: ${count} | ${got?.[part] ?? '—'} (npm run generate -- ${how})`,
  }));
  const textsOf = (isRight: boolean): readonly string[] =>
    lines.filter(line => line.isRight === isRight).map(({ text }) => text);
  return { right: textsOf(true), wrong: textsOf(false) };
}

/** A line as the reader of scans hands it over: structure words corrected, in each cell by itself. */
function corrected(line: string): string {
  return line
    .split('\t')
    .map(cell =>
      correctionsOf(cell).reduceRight(
        (text, { start, end, text: right }) => text.slice(0, start) + right + text.slice(end),
        cell,
      ),
    )
    .join('\t');
}

function outlineOf({ instruments }: Gold): Readonly<Record<string, number>> {
  const count = (parts: (instrument: GoldInstrument) => readonly unknown[]): number =>
    instruments.reduce((sum, instrument) => sum + parts(instrument).length, 0);
  return {
    instruments: instruments.length,
    parties: count(({ parties }) => parties),
    articles: count(({ articles }) => articles),
    measures: count(({ measures }) => measures),
    roles: count(({ measures }) => measures.flatMap(({ roles }) => roles)),
  };
}

/** What differs, with what one needs to see it again; nothing where nothing does. */
export function failureOf(model: Model, style: Style): string | undefined {
  const { misses } = comparisonOf(model, style);
  return misses.length === 0 ? undefined : reportOf(model, style, misses);
}

/** A failure for people: what was made how, what is not right, and how to see it again. */
export function reportOf(model: Model, style: Style, misses: Comparison['misses']): string {
  return [
    `${model.kind}, seed ${model.seed}, ${describeStyle(style)}`,
    ...misses.slice(0, 10).map(describeMiss),
    `again: npm run generate -- ${model.seed} ${model.kind} ${describeStyle(style)}`,
  ].join('\n');
}
