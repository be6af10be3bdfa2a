/** Paragraphs: their number, their indent, their breaks, their text. */
import type { Numbering } from './numbering.js';
import type { Styles } from './styles.js';
import type { XmlElement } from './xml.js';
import { child, descend, isOn, valueOf } from './xml.js';

/** What stands before the text of a paragraph. */
export interface ParagraphHead {
  /** Form feed where the paragraph begins a page. */
  readonly pageBreak: string;
  /** Its number, or the space of its first-line indent. */
  readonly lead: string;
}

/** Reads the head of a paragraph; a numbered paragraph is counted. */
export function paragraphHead(
  properties: XmlElement | undefined,
  styles: Styles,
  numbering: Numbering,
): ParagraphHead {
  const number = numberOf(properties, styles, numbering);
  const isIndented = number === '' && hasIndent(properties, styles);
  return {
    pageBreak: isOn(child(properties, 'pageBreakBefore')) ? '\f' : '',
    lead: isIndented ? '　' : number,
  };
}

/** The style of a paragraph, by its id. */
export function styleOf(properties: XmlElement | undefined): string | undefined {
  return valueOf(child(properties, 'pStyle'));
}

/** Whether a section ends with a paragraph, and the next one begins on a new page. */
export function endsPage(properties: XmlElement | undefined): boolean {
  const section = child(properties, 'sectPr');
  return section !== undefined && valueOf(child(section, 'type')) !== 'continuous';
}

/**
 * The number of a paragraph: that of its own, else that of its style. List 0 takes the number away.
 */
function numberOf(
  properties: XmlElement | undefined,
  styles: Styles,
  numbering: Numbering,
): string {
  const style = styleOf(properties);
  const inherited = styles.numberOf(style);
  const own = child(properties, 'numPr');
  const list = valueOf(child(own, 'numId')) ?? inherited.list;
  if (list === undefined || list === '0') return '';
  const ownLevel = valueOf(child(own, 'ilvl'));
  const level =
    ownLevel === undefined
      ? (numbering.levelOfStyle(list, style) ?? inherited.level ?? 0)
      : Number(ownLevel);
  return numbering.next(list, level);
}

/** A first line that is set in: Word’s form of the space at the head of a Japanese paragraph. */
function hasIndent(properties: XmlElement | undefined, styles: Styles): boolean {
  const indent = child(properties, 'ind') ?? styles.indentOf(styleOf(properties));
  const { firstLine, firstLineChars } = indent?.attributes ?? {};
  return Number(firstLine ?? 0) > 0 || Number(firstLineChars ?? 0) > 0;
}

/** Whether a row or its mark was deleted in a tracked change. */
export function isDeletedRow(row: XmlElement): boolean {
  return descend(row, 'trPr', 'del') !== undefined;
}
