/** Word files made of the XML that matters for a test. */
import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../../src/read/docx/index.js';
import type { Reading } from '../../src/read/reading.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const OTHER_NAMESPACES = [
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a Word file besides its body, each the content of its root element. */
export interface WordParts {
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly comments?: string;
  readonly isStrict?: boolean;
}

const ROOTS = {
  numbering: 'numbering',
  styles: 'styles',
  footnotes: 'footnotes',
  header: 'hdr',
  footer: 'ftr',
  comments: 'comments',
} as const;

/** A ZIP container of files given as text. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries));
}

/** A Word file with a body. */
export function wordFile(body: string, parts: WordParts = {}): Uint8Array {
  const namespace = parts.isStrict === true ? STRICT : W;
  const part = (root: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${namespace}" ${OTHER_NAMESPACES}>${content}</w:${root}>`;
  const kinds = Object.keys(ROOTS) as (keyof typeof ROOTS)[];
  const present = kinds.filter(kind => parts[kind] !== undefined);
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationships(present.map(kind => [kind, `${kind}.xml`])),
    ...Object.fromEntries(
      present.map(kind => [`word/${kind}.xml`, part(ROOTS[kind], parts[kind] ?? '')]),
    ),
  });
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([kind, target], at) =>
      `<Relationship Id="r${at}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONSHIPS}">${all.join('')}</Relationships>`;
}

/** What is read of a Word file with a body. */
export function readBody(body: string, parts: WordParts = {}): Reading {
  return readDocx(wordFile(body, parts), '協約.docx');
}

/** The text of a body. */
export function bodyText(body: string, parts: WordParts = {}): string {
  return readBody(body, parts).text;
}

/** The codes of the notes with their details. */
export function notesOf({ notes = [] }: Reading): readonly (readonly [string, string])[] {
  return notes.map(({ code, detail = '' }) => [code, detail] as const);
}

/** A paragraph: properties, then text or runs. */
export function p(content: string, properties = ''): string {
  const runs = content.startsWith('<') ? content : r(content);
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** A run of text. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A table: rows of cells. */
export function tbl(...rows: readonly string[]): string {
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

/** A row of cells. */
export function tr(...cells: readonly string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`;
}

/** A cell: text or paragraphs, and properties. */
export function tc(content: string, properties = ''): string {
  const blocks = content.startsWith('<') ? content : p(content);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${blocks}</w:tc>`;
}

/** The properties of a numbered paragraph. */
export function numbered(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}
