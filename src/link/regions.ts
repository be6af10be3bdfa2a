/** The name of a region → its entry in the register. */
import type { Region } from '../model/agreement.js';
import type { RegisteredRegion } from '../model/links.js';

/** What may be added to or left out of a region's name: 東海圏域 = 東海圏域連携中枢都市圏. */
const SUFFIX = /(?:連携)?(?:中枢)?(?:都市)?圏域?$/;

/** The registered region of a name; undefined where none or more than one fits. */
export function linkRegion(
  region: Region | undefined,
  regions: readonly RegisteredRegion[],
): RegisteredRegion | undefined {
  const name = region?.name;
  if (name === undefined) return undefined;
  const exact = regions.filter(
    ({ label, officialName }) => label === name || officialName === name,
  );
  if (exact.length === 1) return exact[0];
  const stem = stemOf(name);
  const similar = regions.filter(({ officialName }) => stemOf(officialName) === stem);
  return similar.length === 1 ? similar[0] : undefined;
}

function stemOf(name: string): string {
  const once = name.replace(SUFFIX, '');
  return once.replace(/圏域$/, '');
}
