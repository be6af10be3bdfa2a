/** How a sentence obliges. */
import type { DeonticForm } from '../model/agreement.js';

/** なければならない, ならない: must. */
const MUST = /なければならない。?$/;
/** ものとする, こととする: shall. */
const SHALL = /(?:する)?(?:もの|こと)とする。?$/;

/** The deontic form of a sentence by its ending; anything else declares. */
export function deonticFormOf(sentence: string): DeonticForm {
  if (MUST.test(sentence)) return 'must';
  return SHALL.test(sentence) ? 'shall' : 'declarative';
}

/**
 * A predicate without its modal ending, in its plain form.
 *
 *     通告するものとする。 → 通告する    経なければならない。 → 経る    定める。 → 定める
 */
export function withoutModal(sentence: string): string {
  return sentence
    .replace(/。$/, '')
    .replace(/(?:もの|こと)とする$/, '')
    .replace(/しなければならない$/, 'する')
    .replace(/なければならない$/, 'る');
}
