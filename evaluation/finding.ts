/** What the gold and a reading say in one place. */

/** What is counted apart, in the order of the table. */
export const CLASSES = [
  'instrument',
  'kind',
  'act',
  'status',
  'title',
  'billNumber',
  'date',
  'party',
  'label',
  'code',
  'article',
  'heading',
  'paragraph',
  'measure',
  'measureTitle',
  'pillar',
  'role',
  'roleText',
  'mode',
  'signature',
  'address',
  'office',
  'signatory',
  'law',
  'lawNumber',
  'term',
  'modification',
  'modifiedWords',
] as const;

/** A class of findings. */
export type FindingClass = (typeof CLASSES)[number];

/** Where in the gold: `instruments/1`, `measures/3 地域医療`, `roles/松山市`. */
export type Place = readonly string[];

/** What is said in one place: by the gold, by the reading, or by both. */
export interface Finding {
  readonly class: FindingClass;
  readonly place: Place;
  readonly expected?: string;
  readonly got?: string;
}

/** A finding; white space is no part of what is said, and an empty text says nothing. */
export function found(
  findingClass: FindingClass,
  place: Place,
  sides: readonly [string | undefined, string | undefined],
): Finding {
  const [expected = '', got = ''] = sides.map(side => side?.replace(/\s/g, ''));
  return {
    class: findingClass,
    place,
    ...(expected === '' ? {} : { expected }),
    ...(got === '' ? {} : { got }),
  };
}

/** A name of a municipality: small ヶ and large ケ are one spelling, as in the gazetteer. */
export function names(name: string): string;
export function names(name: string | undefined): string | undefined;
export function names(name: string | undefined): string | undefined {
  return name?.replace(/ヶ/g, 'ケ');
}

/** Whether both say it, and say the same. */
export function isRight({ expected, got }: Finding): boolean {
  return expected !== undefined && expected === got;
}

/** Whether somebody says it. */
export function isSaid({ expected, got }: Finding): boolean {
  return expected !== undefined || got !== undefined;
}
