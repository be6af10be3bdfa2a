/** What the captions and entries of lists say: what the measure under them is called, and the text of labels. */
import type { Quotation } from '../model/agreement.js';
import type { Item, Leaf } from '../model/document.js';
import { leaves } from '../model/document.js';
import type { Span } from '../model/text.js';
import { sourceSpans } from '../model/text.js';
import type { Context } from './context.js';
import { spansOf } from './quotations.js';

/** A caption that says what its article is for and not what is done: 連携する取組及び役割分担. */
const GENERIC = /役割分担|(?:取組|政策分野|事務)(?:の?内容)?(?:等)?$/;

/**
 * What a caption calls a measure, without brackets and without the pillar in brackets behind it;
 * undefined where it names none.
 *
 *     （医療） · 医療（生活機能の強化に係る政策分野）   Not （連携する取組及び役割分担）
 *       ^^      ^^
 */
const CAPTION =
  /^(?:[(【〔](?<inside>[^()【】〔〕]+)[)】〕]|(?<before>[^()]+)\([^()]*(?:政策分野|強化)[^()]*\)|(?<whole>.+))$/;

/** The title of a measure in the caption above it; undefined where the caption names none. */
export function captionText(caption: Leaf, context: Context): Quotation | undefined {
  const text = context.textOf(caption);
  const { inside, before, whole } = CAPTION.exec(text.text)?.groups ?? {};
  const name = inside ?? before ?? whole ?? '';
  if (name === '' || GENERIC.test(name)) return undefined;
  const start = inside === undefined ? 0 : 1;
  return context.quote(sourceSpans(text, start, start + name.length));
}

/**
 * A sentence that says that roles follow, and not of what: 甲、乙及び丙の役割は、次のとおりとする。 It is no content of a
 * measure. Not 甲及び乙は、広域観光を推進するものとし、その役割は、次のとおりとする。
 */
const ANNOUNCES_ROLES =
  /^(?:[^。]{0,60}(?:[甲乙丙丁戊己者]|[市町村区県合])(?:の|が(?:果たす(?:べき)?|担う))|相互の)?役割(?:分担)?(?:及び[^、。]{1,12})?は、?次の(?:各号の)?とおりとする。$/;

/** Whether a sentence says nothing but that roles follow. */
export function announcesRoles(sentence: string): boolean {
  return ANNOUNCES_ROLES.test(sentence);
}

/** What entries say without their numbers and labels. */
export function bodySpans(items: readonly Item[], context: Context): readonly Span[] {
  const own = items.flatMap(({ number, heading, children }) =>
    [...leaves(children)].filter(leaf => leaf !== number && leaf !== heading),
  );
  return spansOf(own, context);
}
