/** What is found, by kinds in the order in which people look for them. */
import type { FoundNodes } from '../../api/schemas.js';
import { localPath } from '../../addresses.js';

/** A node that was found. */
export type Hit = FoundNodes['hits'][number];

/** What a node is to a reader. */
export type Kind =
  'municipality' | 'region' | 'theme' | 'agreement' | 'measure' | 'role' | 'text' | 'other';

/** By its address or its classes; the first that fits. */
const KINDS: readonly (readonly [Kind, (hit: Hit) => boolean])[] = [
  ['municipality', hit => hasClass(hit, 'Municipality')],
  ['region', hit => hasClass(hit, 'CooperationRegion')],
  ['theme', ({ node }) => /^\/vocab\//.test(localPath(node) ?? '')],
  ['agreement', hit => hasClass(hit, 'Agreement', 'Instrument', 'ConsolidatedVersion')],
  ['measure', hit => hasClass(hit, 'CooperationMeasure')],
  ['role', hit => hasClass(hit, 'RoleAssignment')],
  [
    'text',
    hit => hasClass(hit, 'Subdivision', 'Article', 'Paragraph', 'Sentence', 'Item', 'UnparsedText'),
  ],
  ['other', () => true],
];

/** Their names in that order. */
export const KIND_NAMES: readonly Kind[] = KINDS.map(([name]) => name);

/** The kind of a node. */
export function kindOf(hit: Hit): Kind {
  return KINDS.find(([, fits]) => fits(hit))?.[0] ?? 'other';
}

function hasClass({ types }: Hit, ...names: readonly string[]): boolean {
  return names.some(name => types.includes(name));
}
