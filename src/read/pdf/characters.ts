/** The characters that a page shows, where its fonts name others. */
import { ordinaryCharacterOf } from '../../japanese/radicals.js';

/** Forms that vertical fonts have of punctuation and brackets, and what they are forms of. */
const VERTICAL = '︐︑︒︓︔︕︖︗︘︙︰︱︲︳︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈';
const ORDINARY = '，、。：；！？〖〗…‥—–＿（）｛｝〔〕【】《》〈〉「」『』［］';

const ordinaryFormOf = new Map(
  Array.from(VERTICAL, (form, at) => [form, ORDINARY.charAt(at)] as const),
);

const OTHER = /[\u2E80-\u2FD5\uFE10-\uFE19\uFE30-\uFE48]/g;

/**
 * The text of a character as the page shows it. A font has one glyph for a radical and the character
 * that looks like it, or for a bracket and its vertical form; which of the two codes a producer writes is chance.
 *
 *     ⽊⾅  →  木臼        ︵仮称︶  →  （仮称）
 */
export function shownCharacters(unicode: string): string {
  return unicode.replace(
    OTHER,
    character => ordinaryCharacterOf.get(character) ?? ordinaryFormOf.get(character) ?? character,
  );
}
