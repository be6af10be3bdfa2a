/**
 * Word files (.docx): the text that a reader of the document sees, with the numbers that Word counts
 * itself, with all tracked changes accepted.
 */
import type { DiagnosticCode } from '../../model/diagnostic.js';
import { Notes } from '../notes.js';
import type { Reading } from '../reading.js';
import { blockLine, joinedText, textsOf } from '../text-lines.js';
import type { BodyContext } from './body.js';
import { BodyReader } from './body.js';
import { Numbering } from './numbering.js';
import type { Package } from './package.js';
import { damaged, openPackage, readPart, relatedParts } from './package.js';
import { Styles } from './styles.js';
import type { XmlElement } from './xml.js';
import { child, childrenOf } from './xml.js';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A reference to a note in the text. */
interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
}

/**
 * Reads a Word file.
 * @throws UnreadableFile where it is damaged, too large, or another kind of container
 */
export function readDocx(bytes: Uint8Array, fileName: string): Reading {
  const container = openPackage(bytes, fileName);
  const path = relatedParts(container, '', 'officeDocument')[0] ?? 'word/document.xml';
  const document = child(readPart(container, path), 'document');
  if (document === undefined) throw damaged(fileName);
  const part = (kind: string): XmlElement | undefined => firstPart(container, path, kind);
  const notes = new Notes();
  const references: NoteReference[] = [];
  const context: BodyContext = {
    styles: new Styles(part('styles')),
    numbering: new Numbering(part('numbering')),
    notes,
    onNote: (kind, id) => references.push({ kind, id }),
  };
  const body = new BodyReader(context).lines(document);
  const below = noteLines(references, context, part);
  noteLeftOut(container, path, context);
  const lines = joinedText([...body, ...below.map(blockLine)]);
  return { mediaType: MEDIA_TYPE, encoding: 'utf-8', ...lines, notes: notes.diagnostics };
}

function firstPart(container: Package, path: string, kind: string): XmlElement | undefined {
  const [first] = relatedParts(container, path, kind);
  return first === undefined ? undefined : readPart(container, first);
}

/** Footnotes and endnotes, one a line after the text, in the order of their references. */
function noteLines(
  references: readonly NoteReference[],
  context: BodyContext,
  part: (kind: string) => XmlElement | undefined,
): readonly string[] {
  if (references.length === 0) return [];
  const footnotes = childrenOf(child(part('footnotes'), 'footnotes'), 'footnote');
  const endnotes = childrenOf(child(part('endnotes'), 'endnotes'), 'endnote');
  return references.flatMap(({ kind, id }, at) => {
    const candidates = kind === 'footnote' ? footnotes : endnotes;
    const note = candidates.find(({ attributes }) => attributes['id'] === id);
    if (note === undefined) return [];
    const text = textsOf(new BodyReader(context).lines(note)).join(' ').trim();
    context.notes.add('footnotes-moved', text);
    return [`注${at + 1}\u3000${text}`];
  });
}

/** Parts that are not the text of the document, each with the code that says so. */
const LEFT_OUT: readonly (readonly [string, string, DiagnosticCode])[] = [
  ['header', 'hdr', 'header-footer-left-out'],
  ['footer', 'ftr', 'header-footer-left-out'],
  ['comments', 'comments', 'comments-left-out'],
];

function noteLeftOut(container: Package, path: string, context: BodyContext): void {
  const silent: BodyContext = { ...context, notes: new Notes(), onNote: () => undefined };
  for (const [kind, root, code] of LEFT_OUT) {
    for (const part of relatedParts(container, path, kind)) {
      const element = child(readPart(container, part), root);
      const blocks = root === 'comments' ? (element?.children ?? []) : [element];
      for (const block of blocks) {
        const text =
          block === undefined ? '' : textsOf(new BodyReader(silent).lines(block)).join(' ');
        if (!isPageNumber(text)) context.notes.add(code, text);
      }
    }
  }
}

/** - 1 -, 1/3, １ページ: what every footer has is not worth a note. */
function isPageNumber(text: string): boolean {
  return /^[\s\d０-９\-－‐―/／()（）p.ページ頁]*$/u.test(text);
}
