/** How a sentence obliges. */
import type { DeonticForm } from '../model/agreement.js';

/** しなければならない, せねばならない: must. */
const MUST = /(?:なければ|ねば)ならない。?$/;
/** してはならない: must not. */
const MUST_NOT = /(?:て|で)はならない(?:ものとする)?。?$/;
/** することができる, できるものとする: may. Not できるよう努める, できる限り. */
const MAY = /ができる(?:ものとする)?。?$/;
/** ものとする, こととする: shall. */
const SHALL = /(?:する)?(?:もの|こと)とする。?$/;

/** The deontic form of a sentence by its ending; anything else declares. */
export function deonticFormOf(sentence: string): DeonticForm {
  if (MUST_NOT.test(sentence)) return 'must-not';
  if (MAY.test(sentence)) return 'may';
  if (MUST.test(sentence)) return 'must';
  return SHALL.test(sentence) ? 'shall' : 'declarative';
}

/** How a clause that goes on obliges, by its own ending; undefined where that of the sentence decides. */
export function openFormOf(clause: string): DeonticForm | undefined {
  if (/(?:て|で)はならず、$/.test(clause)) return 'must-not';
  if (/ができ(?:るものとし)?、$/.test(clause)) return 'may';
  if (/(?:なければ|ねば)ならず、$/.test(clause)) return 'must';
  return /(?:もの|こと)とし、$/.test(clause) ? 'shall' : undefined;
}

/** The last sound of a verb before なければならない, and as it ends in the plain form: 行わ → 行う. */
const PLAIN: Readonly<Record<string, string>> = {
  し: 'する', わ: 'う', か: 'く', が: 'ぐ', さ: 'す', た: 'つ', な: 'ぬ', ば: 'ぶ', ま: 'む', ら: 'る',
}; // prettier-ignore

/**
 * A predicate without its modal ending, in its plain form.
 *
 *     通告するものとする。 → 通告する    経なければならない。 → 経る    図らなければならない。 → 図る
 *     委託し、 → 委託する    負担とし、 → 負担とする    行うものとし、 → 行う    示し、 → 示し: its plain form is not known
 *     定め、 → 定める: no other verb goes on with え, け, め…    整備するとともに、 → 整備する
 */
export function withoutModal(sentence: string): string {
  return sentence
    .replace(/(?<=[えけげせねべめれ])[、､，]$/, 'る')
    .replace(/[。｡、､，]$/, '')
    .replace(/とともに$/, '')
    .replace(/(?:もの|こと)と(?:する|し)$/, '')
    .replace(/(?<=\p{Script=Han}{2}と?)し$/u, 'する')
    .replace(
      /(?<sound>[^])なければなら(?:ない|ず)$/,
      (_, sound: string) => PLAIN[sound] ?? `${sound}る`,
    );
}
