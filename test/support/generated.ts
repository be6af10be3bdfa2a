/** Generated files: written down, converted, read back, compared with what they say. */
import type { Comparison, Model, Style } from '../../bench/generate/index.js';
import {
  blocksOf,
  compare,
  describeMiss,
  describeStyle,
  docxOf,
  expectationOf,
  htmlOf,
  render,
} from '../../bench/generate/index.js';
import { readingOf } from '../../evaluation/reading.js';
import { convert, convertSource, readText } from '../../src/index.js';
import { KNOWLEDGE } from './knowledge.js';

/** Converts a model as text and compares what comes out with its gold. */
export function comparisonOf(model: Model, style: Style): Comparison {
  const bytes = Buffer.from(render(model, style));
  const file = { path: 'generated.txt', name: 'generated.txt', bytes };
  const conversions = convertSource(readText(bytes, file.name), { file, knowledge: KNOWLEDGE });
  return compare(expectationOf(model, style), readingOf(conversions));
}

/** The same as a Word document or as a page. */
export async function formattedComparisonOf(
  model: Model,
  style: Style,
  format: 'docx' | 'html',
): Promise<Comparison> {
  const blocks = blocksOf(model, style);
  const bytes = format === 'html' ? Buffer.from(htmlOf(blocks)) : await docxOf(blocks);
  const name = `generated.${format}`;
  const conversions = await convert({ path: name, name, bytes }, KNOWLEDGE);
  return compare(expectationOf(model, style), readingOf(conversions));
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
