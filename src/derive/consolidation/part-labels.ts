/** What the changed parts of a version are called. */
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
  const { kind, heading, segment } = part;
  const [number = 0, ...branches] = numbersOf(segment);
  const caption = heading === undefined ? '' : `（${heading}）`;
  switch (kind) {
    case 'article':
      return `第${[`${number}条`, ...branches].join('の')}${caption}`;
    case 'paragraph':
      return `第${number}項`;
    case 'sentence':
      return `第${number}文`;
    case 'row':
      return rowLabel(part, above);
    case 'annex':
    case 'section':
    case 'measure':
      return heading;
    default:
      return undefined;
  }
}

function rowLabel({ segment }: Part, above: readonly Part[]): string {
  const annex = above.find(({ kind }) => kind === 'annex')?.segment.replace(/^.*\//, '') ?? '';
  const section = above.findLast(({ kind }) => kind === 'section')?.segment ?? '0';
  return `別表${annex} ${section === '0' ? '' : `${section} `}第${segment}行`;
}
