/** Entries of lists: 号, and what stands below them. */
import { asWritten, foldWidth } from '../japanese/normalize.js';
import type { Item } from '../model/document.js';
import { part } from '../rdf/iris.js';
import { ELI, RDF, RDFS, RK } from '../rdf/namespaces.js';
import { integer, ja, string } from '../rdf/terms.js';
import type { NamedNode } from '../rdf/terms.js';
import type { Emission } from './emission.js';
import { emitPart, extent, textOf } from './parts.js';

/**
 * The entries of a list, and those below them.
 *
 *     <art/3/para/1/item/2> a rk:Item ; eli:number "2" ; rk:order 2 ; rdfs:label "(2) 福祉"@ja ;
 *       rk:heading "福祉"@ja ; eli:is_part_of <art/3/para/1> ; eli:has_part <art/3/para/1/item/2/item/1> .
 */
export function emitItems(emission: Emission, whole: NamedNode, items: readonly Item[]): void {
  for (const item of items) emitItem(emission, whole, item);
}

function emitItem(emission: Emission, whole: NamedNode, item: Item): void {
  const node = part(whole, 'item', item.order);
  const { facts } = emission;
  const { number, heading } = item;
  facts.add(node, RDF.type, RK.Item);
  facts.add(node, RK.order, integer(item.order));
  facts.add(node, RDFS.label, ja(labelOf(emission, item)));
  const counted =
    number === undefined ? '' : withoutMarks(foldWidth(textOf(emission, number.spans)));
  if (counted !== '') facts.add(node, ELI.number, string(counted));
  if (heading !== undefined) {
    facts.add(node, RK.heading, ja(withoutMarks(textOf(emission, heading.spans))));
    emission.source(node, heading.spans, RK.headingSource);
  }
  emitPart(emission, node, whole);
  const text = item.children.filter(child => child !== number && child !== heading);
  if (text.length > 0) facts.add(node, RK.text, ja(textOf(emission, extent(emission, text))));
  emission.source(node, extent(emission, item.children));
  emitItems(emission, node, item.items);
}

/** What people call an entry: (2) 福祉, （ア）, 甲の役割; a bullet by its place: ・ 2. */
function labelOf(emission: Emission, { number, heading, order }: Item): string {
  const { text } = emission.agreement.document.source;
  const printed = number === undefined ? '' : asWritten(text, number.spans);
  const caption = heading === undefined ? '' : withoutMarks(textOf(emission, heading.spans));
  const place = caption === '' && withoutMarks(printed) === '' ? String(order) : caption;
  return `${printed} ${place}`.trim();
}

/** A number or heading without the brackets, points and colons that set it off; nothing of a bullet. 2の2 of (2)の2. */
function withoutMarks(text: string): string {
  return text
    .replace(/^[（(]([^（(）)]{1,3})[)）](?=の[^の]{1,3}$)/, '$1')
    .replace(/^[（([［〔【〈《<＜｛{『「]/, '')
    .replace(/[：:.．、]$/, '')
    .replace(/[)）\]］〕】〉》>＞｝}』」]$/, '')
    .replace(/^[・･●○◎■□◆◇▪▼▶※*＊‣•\-－―−‐–]$/, '');
}
