/** 新旧対照表: the articles that differ, side by side, one a row. */
import { oneArticle } from './article.js';
import type { Table } from './blocks.js';
import { textLines } from './blocks.js';
import type { ModelArticle, ModelComparison } from './model.js';
import type { Structure } from './styles.js';
import { Voice } from './voice.js';

/** Two that belong together; one of them is absent where the other is new or left out. */
type Pair<Item> = readonly [before: Item | undefined, after: Item | undefined];

/** The table of a comparison. */
export function comparisonTable(
  structure: Structure,
  { before, after, isAfterFirst }: ModelComparison,
): Table {
  const voices = [before, after].map(instrument => new Voice(instrument, structure));
  const pairs = paired([before.articles, after.articles], ({ paragraphs, heading }) =>
    JSON.stringify([heading, paragraphs]),
  );
  const rows = pairs
    .filter(([old, added]) => JSON.stringify(old) !== JSON.stringify(added))
    .map(([old, added]) => [
      cellOf(voices[0], old) ?? '（新設）',
      cellOf(voices[1], added) ?? '（削る）',
    ]);
  const inOrder = ([old = '', added = '']: readonly string[]): readonly string[] =>
    isAfterFirst ? [added, old] : [old, added];
  return { kind: 'table', header: true, rows: [['変更前', '変更後'], ...rows].map(inOrder) };
}

/** The lines of an article in one cell. */
function cellOf(voice: Voice | undefined, article: ModelArticle | undefined): string | undefined {
  if (voice === undefined || article === undefined) return undefined;
  const lines = textLines(oneArticle(voice, article)).map(({ text }) => text.trim());
  return lines.filter(text => text !== '').join(' ');
}

/** Two lists beside each other: what says the same in their order, and between, where there are as many, one by one. */
function paired<Item>(
  [before, after]: readonly [readonly Item[], readonly Item[]],
  keyOf: (item: Item) => string,
): readonly Pair<Item>[] {
  const same = commonest([before.map(keyOf), after.map(keyOf)]);
  const anchors = [...same, [before.length, after.length] as const];
  return anchors.flatMap(([old, added], at) => {
    const [lastOld, lastAdded] = anchors[at - 1] ?? [-1, -1];
    const gap = between(before.slice(lastOld + 1, old), after.slice(lastAdded + 1, added));
    return old < before.length ? [...gap, [before[old], after[added]] as const] : gap;
  });
}

function between<Item>(before: readonly Item[], after: readonly Item[]): readonly Pair<Item>[] {
  if (before.length === after.length) return before.map((old, at) => [old, after[at]]);
  return [
    ...before.map(old => [old, undefined] as const),
    ...after.map(added => [undefined, added] as const),
  ];
}

/** The places of the longest common part of two lists. */
function commonest([before, after]: readonly [
  readonly string[],
  readonly string[],
]): readonly (readonly [number, number])[] {
  const known = new Map<string, readonly (readonly [number, number])[]>();
  const from = (old: number, added: number): readonly (readonly [number, number])[] => {
    const key = `${old} ${added}`;
    const found = known.get(key) ?? longest(old, added);
    known.set(key, found);
    return found;
  };
  const longest = (old: number, added: number): readonly (readonly [number, number])[] => {
    if (old >= before.length || added >= after.length) return [];
    if (before[old] === after[added]) return [[old, added], ...from(old + 1, added + 1)];
    const [without, other] = [from(old + 1, added), from(old, added + 1)];
    return without.length >= other.length ? without : other;
  };
  return from(0, 0);
}
