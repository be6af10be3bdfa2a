/** The XML of a part of a Word file as a tree: what is text or layout; looks and history are left out. */
import { SaxesParser } from 'saxes';

/** An element. Its name is the local one for Word’s own elements, and has a prefix for others. */
export interface XmlElement {
  readonly name: string;
  /** By their local names: `val` for w:val. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** What stands in a w:t. */
  text: string;
}

/** Namespaces of the edition that Word writes (transitional) and of the strict one. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': '',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': '',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel:',
};

/** Elements with text, deleted text among them. Codes of fields (w:instrText) are none. */
const TEXT = new Set(['t', 'delText', 'm:t']);

/** Properties as they were before a tracked change; and looks, which are most of the XML. */
const LEFT_OUT =
  /^(?:\w+Change|rFonts|sz|szCs|lang|color|kern|spacing|jc|b|bCs|u|shd|tcW|tblW|\w+Borders|tblGrid|tabs)$/;

/** Deeper than any document: a table in a text box in a table takes some thirty. */
const MAX_DEPTH = 500;

/**
 * Reads XML. Entities other than those of XML itself are errors, and so is a document type, which
 * Office files must not have: nothing is expanded.
 * @throws Error where it is not well-formed
 */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let leftOut = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () => {
    throw new Error('a document type in an Office file');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const name = (PREFIXES[uri] ?? 'other:') + local;
    if (leftOut > 0 || LEFT_OUT.test(name)) leftOut += 1;
    else if (open.length > MAX_DEPTH) throw new Error('elements nested too deep');
    else open.push(addElement(open.at(-1), name, attributes));
  });
  parser.on('closetag', () => {
    if (leftOut > 0) leftOut -= 1;
    else open.pop();
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (leftOut === 0 && element !== undefined && TEXT.has(element.name)) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(xml).close();
  return root;
}

function addElement(
  parent: XmlElement | undefined,
  name: string,
  attributes: Readonly<Record<string, { readonly local: string; readonly value: string }>>,
): XmlElement {
  const values: Record<string, string> = {};
  for (const { local, value } of Object.values(attributes)) values[local] = value;
  const element: XmlElement = { name, attributes: values, children: [], text: '' };
  parent?.children.push(element);
  return element;
}

/** The first child of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(candidate => candidate.name === name);
}

/** The child that a path of names leads to: pPr, numPr, numId. */
export function descend(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  return path.reduce((parent: XmlElement | undefined, name) => child(parent, name), element);
}

/** All children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter(candidate => candidate.name === name) ?? [];
}

/** w:val of an element. */
export function valueOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes['val'];
}

/** Whether an element is there that says yes unless it says no: w:vanish, w:vanish w:val="0". */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off)$/.test(valueOf(element) ?? '');
}

/** Whether an element has one of a name anywhere in it. */
export function holds(element: XmlElement, isWanted: (name: string) => boolean): boolean {
  return element.children.some(candidate => isWanted(candidate.name) || holds(candidate, isWanted));
}
