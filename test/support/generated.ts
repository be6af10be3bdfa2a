/** Generated files: written down, converted, read back, compared with what they say. */
import type { Comparison, Model, Style } from '../../bench/generate/index.js';
import { compare, describeStyle, expectationOf, render } from '../../bench/generate/index.js';
import { readingOf } from '../../evaluation/reading.js';
import { convertSource, readText } from '../../src/index.js';
import { KNOWLEDGE } from './knowledge.js';

/** Converts a model as text and compares what comes out with its gold. */
export function comparisonOf(model: Model, style: Style): Comparison {
  const bytes = Buffer.from(render(model, style));
  const file = { path: 'generated.txt', name: 'generated.txt', bytes };
  const conversions = convertSource(readText(bytes, file.name), { file, knowledge: KNOWLEDGE });
  return compare(expectationOf(model, style), readingOf(conversions));
}

/** What differs, with what one needs to see it again; empty where nothing does. */
export function failureOf(model: Model, style: Style): string {
  const { missing, extra } = comparisonOf(model, style);
  if (missing.length + extra.length === 0) return '';
  return [
    `${model.kind}, seed ${model.seed}, ${describeStyle(style)}`,
    ...missing.slice(0, 8).map(fact => `- ${fact}`),
    ...extra.slice(0, 8).map(fact => `+ ${fact}`),
    `again: npm run generate -- ${model.seed} ${model.kind} ${describeStyle(style)}`,
  ].join('\n');
}
