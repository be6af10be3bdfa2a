/** What several leaves say together. */
import { mergeOverBlanks } from '../japanese/blanks.js';
import type { Quotation } from '../model/agreement.js';
import type { Leaf } from '../model/document.js';
import type { Span } from '../model/text.js';
import type { Context } from './context.js';

/** Some leaves as one quotation; undefined for none. */
export function quoteLeaves(text: readonly Leaf[], context: Context): Quotation | undefined {
  const spans = spansOf(text, context);
  return spans.length === 0 ? undefined : context.quote(spans);
}

/** Where some text stands, without the number of a page and the like that stand inside it. */
export function spansOf(text: readonly Leaf[], { document }: Context): readonly Span[] {
  const own = text.filter(({ kind }) => kind !== 'debris');
  return mergeOverBlanks(document.source.text, own.flatMap(({ spans }) => spans)); // prettier-ignore
}
