/** What the changed parts of a version are called. */
import { signOf } from '../../japanese/counting.js';
import type { QuadIndex } from '../../rdf/quad-index.js';
import { RDFS } from '../../rdf/namespaces.js';
import type { Literal } from '../../rdf/terms.js';
import { ja } from '../../rdf/terms.js';
import { literalValue } from '../lookup.js';
import type { Part } from './parts.js';
import { numbersOf } from './parts.js';

/** The label of a part, by the rules of the instruments: 第3条の2（費用負担）, 第2項, 別表1 3-1 第4行. */
export function partLabel(
  part: Part,
  { above, store }: { readonly above: readonly Part[]; readonly store: QuadIndex },
): Literal | undefined {
  const label = labelOf(part, above) ?? literalValue(store, part.source, RDFS.label);
  return label === undefined ? undefined : ja(label);
}

function labelOf(part: Part, above: readonly Part[]): string | undefined {
  return LABELS[part.kind]?.(part, above);
}

/** The labels of the kinds of parts that have one by rule. */
const LABELS: Readonly<
  Partial<Record<Part['kind'], (part: Part, above: readonly Part[]) => string | undefined>>
> = {
  article: articleLabel,
  paragraph: ({ segment }) => `第${orderOf(segment)}項`,
  sentence: ({ segment }) => `第${orderOf(segment)}文`,
  item: entryLabel,
  row: rowLabel,
  annex: ({ heading }) => heading,
  division: ({ heading }) => heading,
  section: ({ heading }) => heading,
  measure: ({ heading }) => heading,
};

function orderOf(segment: string): number {
  return numbersOf(segment)[0] ?? 0;
}

function articleLabel({ segment, heading }: Part): string {
  const [number = 0, ...branches] = numbersOf(segment);
  const caption = heading === undefined ? '' : `（${heading}）`;
  return `第${[`${number}条`, ...branches].join('の')}${caption}`;
}

/** （ア） 医療, as it is printed. An entry with neither name nor number keeps its label: ・ 2. */
function entryLabel({ mark = '', heading = '' }: Part): string | undefined {
  const isNamed = heading !== '' || signOf(mark) !== '';
  return isNamed ? `${mark} ${heading}`.trim() : undefined;
}

function rowLabel({ segment }: Part, above: readonly Part[]): string {
  const annex = above.find(({ kind }) => kind === 'annex')?.segment.replace(/^.*\//, '') ?? '';
  const section = above.findLast(({ kind }) => kind === 'section')?.segment ?? '0';
  return `別表${annex} ${section === '0' ? '' : `${section} `}第${segment.replaceAll('-', 'の')}行`;
}
