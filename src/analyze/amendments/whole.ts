/** What changes or ends an agreement as a whole: …の全部を変更する協約, …を廃止する協約. */
import type { Modification } from '../../model/modification.js';
import { WHOLE } from '../../model/modification.js';
import { leaves } from '../../model/document.js';
import type { Context } from '../context.js';

/** An act on an agreement as a whole. */
export type WholeAct = 'restating' | 'abolishing';

/** Slugs of `vocab/modification`. */
const TYPES: Readonly<Record<WholeAct, string>> = { restating: 'restate', abolishing: 'abolish' };

/**
 * The words that say so: 連携協約の全部を変更する · 原協定を変更する · 連携協約を廃止する · 規約の廃止. The day before them
 * (平成28年7月4日付けで締結した) is part of them.
 */
const WORDS: Readonly<Record<WholeAct, RegExp>> = {
  restating: /[^、。]{0,100}(?:変更|改正|改め)(?:する|し|る)?/,
  abolishing: /[^、。]{0,100}(?:廃止|失効)(?:する|し)?/,
};

/** The one modification of an instrument that restates an agreement or ends it. */
export function findWholeChange(context: Context, act: WholeAct): readonly Modification[] {
  const places = [...context.leavesOf('title'), ...context.leavesOf('preamble')];
  for (const provision of places) {
    const text = context.textOf(provision);
    const words = WORDS[act].exec(text.text);
    if (words === null) continue;
    const clause = context.quotePart(text, words.index, words.index + words[0].length);
    return [{ type: TYPES[act], provision, clause, target: WHOLE, results: [] }];
  }
  const [provision] = leaves(context.document.children);
  if (provision === undefined) return [];
  const clause = context.quote(provision.spans);
  return [{ type: TYPES[act], provision, clause, target: WHOLE, results: [] }];
}
