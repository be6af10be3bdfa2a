/** Prefectures that are parties → codes. */
import type { Agreement } from '../model/agreement.js';
import type { Authorities, Prefecture } from '../model/links.js';

/** The prefectures among the parties, by name: all 47 are in the list, and no two have one name. */
export function linkPrefectures(
  { parties }: Agreement,
  { prefectures }: Authorities,
): ReadonlyMap<string, Prefecture> {
  const names = new Set(parties.flatMap(({ prefecture }) => prefecture ?? []));
  return new Map(
    prefectures.flatMap((prefecture): [string, Prefecture][] =>
      names.has(prefecture.name) ? [[prefecture.name, prefecture]] : [],
    ),
  );
}
