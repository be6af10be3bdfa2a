/** Names of municipalities in running text, by the list of them. */
import type { Lexicon, MunicipalityName } from '../model/agreement.js';

/** The longest name with its prefecture and district, in characters: 神奈川県足柄下郡湯河原町 has 12. */
const MAX_NAME = 14;

/** The district that may stand before a town or village: 伊予郡砥部町. Not 郡山市, which is a name. */
const DISTRICT = /^[一-龠々ヶケ]{1,4}郡(?<name>.+)$/;

/** 同県稲美町: the prefecture is that of the name before it. Which one it is, is decided as for a name that stands alone. */
const SAME_PREFECTURE = /^同[都道府県](?=.{2})/;

/** A municipality's name without the district, and with the prefecture that may stand before it. */
export function splitPrefecture(name: string, lexicon: Lexicon): MunicipalityName {
  const same = SAME_PREFECTURE.exec(name)?.[0];
  if (same !== undefined) return { name: withoutDistrict(name.slice(same.length), lexicon) };
  const prefecture = lexicon.prefectures.find(p => name.startsWith(p) && name.length > p.length);
  if (prefecture === undefined) return { name: withoutDistrict(name, lexicon) };
  return { name: withoutDistrict(name.slice(prefecture.length), lexicon), prefecture };
}

function withoutDistrict(name: string, { municipalities }: Lexicon): string {
  const inDistrict = DISTRICT.exec(name)?.groups?.['name'];
  if (inDistrict === undefined || municipalities.has(name)) return name;
  return municipalities.has(inDistrict) ? inDistrict : name;
}

/**
 * The listed municipality whose name ends at `end`, the longest: in 中津市 not 津市. Its prefecture
 * and district count as part of the name where they are written.
 */
export function municipalityBefore(
  text: string,
  end: number,
  lexicon: Lexicon,
): string | undefined {
  for (let length = Math.min(MAX_NAME, end); length >= 2; length--) {
    const name = text.slice(end - length, end);
    if (lexicon.municipalities.has(splitPrefecture(name, lexicon).name)) return name;
  }
  return undefined;
}

/** The listed municipality whose name begins at `start`, the longest. */
export function municipalityAfter(
  text: string,
  start: number,
  lexicon: Lexicon,
): string | undefined {
  for (let length = Math.min(MAX_NAME, text.length - start); length >= 2; length--) {
    const name = text.slice(start, start + length);
    if (lexicon.municipalities.has(splitPrefecture(name, lexicon).name)) return name;
  }
  return undefined;
}

/** Whether two names are written alike, prefecture included. */
export function isSameName(a: MunicipalityName, b: MunicipalityName): boolean {
  return a.name === b.name && a.prefecture === b.prefecture;
}
