/** A web page as a tree: elements and their text, as a browser would build it. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { defaultTreeAdapter, parse } from 'parse5';

/** An element and what stands in it. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly HtmlNode[];
}

/** An element, or text. */
export type HtmlNode = HtmlElement | string;

/** Deeper than any page: real ones that forget to close their elements reach some hundreds. */
const MAX_DEPTH = 1000;

/**
 * More elements than any page has that a person reads. A page may make a browser repeat elements that it never
 * closes in every paragraph: without a bound that grows with the square of its length.
 */
const MAX_ELEMENTS = 1_000_000;

/** Elements that hold no text of the page. */
const NO_TEXT = new Set([
  'head',
  'script',
  'style',
  'template',
  'svg',
  'math',
  'object',
  'iframe',
  'select',
  'textarea',
  'button',
  'canvas',
  'audio',
  'video',
  'noframes',
]);

/**
 * The body of a page.
 * @throws Error where it nests or repeats elements without end
 */
export function parseHtml(html: string): HtmlElement {
  let depth = 0;
  let count = 0;
  const document = parse(html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        depth += 1;
        count += 1;
        if (depth > MAX_DEPTH || count > MAX_ELEMENTS) throw new Error('too many elements');
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
  return { name: '#document', attributes: new Map(), children: childrenOf(document) };
}

function childrenOf({ childNodes }: DefaultTreeAdapterTypes.ParentNode): readonly HtmlNode[] {
  return childNodes.flatMap((node): readonly HtmlNode[] => {
    if ('value' in node) return [node.value];
    if (!('tagName' in node) || NO_TEXT.has(node.tagName)) return [];
    return [{ name: node.tagName, attributes: attributesOf(node), children: childrenOf(node) }];
  });
}

/** Most elements of a page have no attributes: they share one map, for a page may have a million. */
const NO_ATTRIBUTES: HtmlElement['attributes'] = new Map();

function attributesOf({ attrs }: DefaultTreeAdapterTypes.Element): HtmlElement['attributes'] {
  return attrs.length === 0
    ? NO_ATTRIBUTES
    : new Map(attrs.map(({ name, value }) => [name, value]));
}

/** All text in a node, as it stands in the source. */
export function textOf(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** Whether a node is an element of one of some names. */
export function isElement(node: HtmlNode, ...names: readonly string[]): node is HtmlElement {
  return typeof node !== 'string' && (names.length === 0 || names.includes(node.name));
}

/** The words in the class and the id of an element: `tmp_breadcrumbList` has tmp, breadcrumb, list. */
export function wordsOf({ attributes }: HtmlElement): readonly string[] {
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`;
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(word => word !== '');
}

/** Every element in a node, itself included, in order. */
export function* elementsOf(node: HtmlNode): Generator<HtmlElement> {
  if (typeof node === 'string') return;
  yield node;
  for (const inner of node.children) yield* elementsOf(inner);
}
