/** The text of runs: what stands between the beginning and the end of a paragraph. */
import type { Notes } from '../notes.js';
import { formatNumber } from './number-formats.js';
import type { Styles } from './styles.js';
import type { XmlElement } from './xml.js';
import { child, descend, holds, isOn, valueOf } from './xml.js';

/** What inline text is read with, and what it leaves to be placed elsewhere. */
export interface InlineContext {
  readonly styles: Styles;
  readonly notes: Notes;
  /** Takes the content of a text box, which stands after its paragraph. */
  readonly onTextBox: (box: XmlElement) => void;
  /** Takes the reference to a footnote or endnote, which stands after the text. */
  readonly onNote: (kind: 'footnote' | 'endnote', id: string) => void;
}

type Reader = (element: XmlElement, context: InlineContext) => string;

/** Elements that are no text, or whose text was deleted or moved away. */
const SILENT = [
  'pPr',
  'rPr',
  'sdtPr',
  'sdtEndPr',
  'tblPr',
  'rubyPr',
  'rt',
  'moveFrom',
  'instrText',
  'delText',
];

/** What each element is as text. One that is not here is the text of what it holds. */
const READERS = new Map<string, Reader>([
  ...SILENT.map(name => [name, () => ''] as const),
  ['t', ({ text }) => text.replace(/\s*[\t\n\r]\s*/g, ' ')],
  ['m:t', ({ text }) => text],
  ['tab', () => '　'],
  ['ptab', () => '　'],
  ['br', ({ attributes }) => (attributes['type'] === 'page' ? '\f' : '\n')],
  ['cr', () => '\n'],
  ['noBreakHyphen', () => '-'],
  ['sym', symbol],
  ['r', run],
  ['ruby', ruby],
  ['del', deletion],
  ['ins', insertion],
  ['moveTo', insertion],
  ['mc:AlternateContent', alternative],
  ['txbxContent', textBox],
  ['footnoteReference', noteReference('footnote')],
  ['endnoteReference', noteReference('endnote')],
]);

/** The text of an element in a paragraph. */
export function inlineText(element: XmlElement, context: InlineContext): string {
  const reader = READERS.get(element.name);
  return reader === undefined ? contentText(element, context) : reader(element, context);
}

/** The text of what an element holds. */
export function contentText({ children }: XmlElement, context: InlineContext): string {
  return children.map(inner => inlineText(inner, context)).join('');
}

function run(element: XmlElement, context: InlineContext): string {
  const text = contentText(element, context);
  const properties = child(element, 'rPr');
  const vanish = child(properties, 'vanish');
  const isHidden =
    vanish === undefined
      ? context.styles.hides(valueOf(child(properties, 'rStyle')))
      : isOn(vanish);
  if (!isHidden) return text;
  context.notes.add('hidden-text-left-out', text);
  return '';
}

/** 砥部町 with とべちょう over it: the base is the text, the reading is noted. */
function ruby(element: XmlElement, context: InlineContext): string {
  const base = child(element, 'rubyBase');
  const reading = child(element, 'rt');
  if (reading !== undefined) context.notes.add('ruby-left-out', contentText(reading, context));
  return base === undefined ? '' : contentText(base, context);
}

function insertion(element: XmlElement, context: InlineContext): string {
  const text = contentText(element, context);
  context.notes.add('tracked-changes-accepted', text === '' ? '' : `+${text}`);
  return text;
}

function deletion(element: XmlElement, { notes }: InlineContext): string {
  const text = deletedText(element);
  notes.add('tracked-changes-accepted', text === '' ? '' : `−${text}`);
  return '';
}

function deletedText({ name, text, children }: XmlElement): string {
  return name === 'delText' || name === 't' ? text : children.map(deletedText).join('');
}

/** One thing twice, for newer and older programs: the first that has text, else the last. */
function alternative(element: XmlElement, context: InlineContext): string {
  const choices = element.children.filter(({ name }) => /^mc:(?:Choice|Fallback)$/.test(name));
  const chosen = choices.find(choice => holds(choice, name => name === 't')) ?? choices.at(-1);
  return chosen === undefined ? '' : contentText(chosen, context);
}

function textBox(element: XmlElement, { onTextBox }: InlineContext): string {
  onTextBox(element);
  return '';
}

function noteReference(kind: 'footnote' | 'endnote'): Reader {
  return ({ attributes }, { onNote }) => {
    onNote(kind, attributes['id'] ?? '');
    return '';
  };
}

/** What the letters of the symbol fonts look like, where Unicode has the same: the rest is 〓. */
const SYMBOLS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '□',
  0x75: '◆',
  0x9f: '・',
  0xa1: '○',
  0xa8: '□',
  0xb7: '・',
  0xfc: '✓',
  0xfe: '☑',
};

/** Wingdings 0x81 to 0x8A are ① to ⑩. */
const CIRCLED = 0x80;

/** A character by its code in a font: of Unicode, or of a symbol font (from F000). */
function symbol({ attributes }: XmlElement, { notes }: InlineContext): string {
  const code = Number.parseInt(attributes['char'] ?? '', 16);
  if (code < 0xe000 || code > 0xf8ff) return String.fromCodePoint(code);
  const letter = code & 0xff;
  const circled = letter > CIRCLED && letter <= CIRCLED + 10;
  const known = circled ? formatNumber(letter - CIRCLED, 'decimalEnclosedCircle') : SYMBOLS[letter];
  if (known === undefined)
    notes.add('symbol-unknown', `${attributes['font'] ?? ''} ${code.toString(16)}`);
  return known ?? '〓';
}

/** Whether an element holds a picture. */
export function holdsPicture(element: XmlElement): boolean {
  return holds(element, name => name === 'other:imagedata' || name === 'other:blip');
}

/** Whether the mark at the end of a paragraph was deleted: the next one goes on with it. */
export function isJoined(properties: XmlElement | undefined): boolean {
  return descend(properties, 'rPr', 'del') !== undefined;
}
