/**
 * Entries of lists. In the graph the text of an entry, and of a paragraph, holds that of the entries below it; here an
 * entry has its own text alone, so that entries can be added, left out and numbered anew.
 */
import { isBlank } from '../../japanese/normalize.js';
import type { QuadIndex } from '../../rdf/quad-index.js';
import { ELI, RDFS, RK } from '../../rdf/namespaces.js';
import type { NamedNode } from '../../rdf/terms.js';
import { present } from '../../model/present.js';
import { literalValue } from '../lookup.js';
import type { Part } from './parts.js';

/**
 * The printed number of an entry, its own text, and the entries below it. Where their text is not the end of its own,
 * they are a part of it that is not told apart.
 */
export function readItem(
  store: QuadIndex,
  node: NamedNode,
  children: readonly Part[],
): Pick<Part, 'mark' | 'text' | 'children'> {
  const mark = markOf(store, node);
  const text = literalValue(store, node, RK.text) ?? '';
  const length = lengthWithout(text, listText(children));
  const own = text.slice(0, length);
  return {
    ...present({
      mark: mark === '' ? undefined : mark,
      text: own === '' ? undefined : own,
    }),
    children: length === undefined ? [] : children,
  };
}

/** （ア） of the label （ア） 医療, ・ of ・ 2; nothing where an entry has a name alone: 甲の役割. */
function markOf(store: QuadIndex, node: NamedNode): string {
  const label = literalValue(store, node, RDFS.label) ?? '';
  const heading = literalValue(store, node, RK.heading);
  const isCounted = literalValue(store, node, ELI.number) !== undefined;
  const place = heading ?? (isCounted ? '' : (/[0-9]*$/.exec(label)?.[0] ?? ''));
  return label.slice(0, label.length - place.length).trim();
}

/** What sets numbers and names off: a name is kept without its brackets. */
const SET_OFF = /[（()）［[\]］〔〕【】〈〉《》<>＜＞｛｝{}「」『』:：.．、]/;

/** How long a text is without another at its end; undefined where it does not end so. Blanks and brackets do not count. */
function lengthWithout(text: string, end: string): number | undefined {
  let at = text.length;
  for (let left = end.length; left > 0; left--) {
    const wanted = end.charAt(left - 1);
    if (isLeftOut(wanted)) continue;
    while (at > 0 && isLeftOut(text.charAt(at - 1))) at -= 1;
    if (text.charAt(at - 1) !== wanted) return undefined;
    at -= 1;
  }
  return end === '' ? at : openingBefore(text, at);
}

/** The bracket of the first number belongs to what it sets off. */
function openingBefore(text: string, at: number): number {
  return /[（(［[〔【〈《<＜｛{「『]/.test(text.charAt(at - 1)) ? at - 1 : at;
}

function isLeftOut(character: string): boolean {
  return isBlank(character) || SET_OFF.test(character);
}

/** The text of an entry with that of the entries below it, as its node has it. */
export function textWithList({ text = '', children }: Pick<Part, 'text' | 'children'>): string {
  return text + listText(children);
}

/** The entries among some parts in running text: (2)福祉. */
export function listText(parts: readonly Part[]): string {
  return parts
    .filter(({ kind }) => kind === 'item')
    .map(item => `${item.mark ?? ''}${item.heading ?? ''}${textWithList(item)}`)
    .join('');
}
