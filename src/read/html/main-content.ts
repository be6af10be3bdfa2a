/** The document on a page: without menus, headers, footers, paths, buttons to share, and hidden parts. */
import type { Notes } from '../notes.js';
import { ContentMeter, isMenu } from './content.js';
import type { HtmlElement, HtmlNode } from './tree.js';
import { elementsOf, isElement, textOf, wordsOf } from './tree.js';

/** Elements and roles that are for getting around. */
const FURNITURE = new Set(['nav', 'aside', 'footer', 'dialog', 'noscript', 'header']);
const FURNITURE_ROLES = /^(?:navigation|banner|contentinfo|search|complementary|dialog)$/;

/** Words in a class or an id that say the same. */
const FURNITURE_WORDS = new Set(
  (
    'breadcrumb breadcrumbs pankuzu topicpath share sns social nav gnav navi navigation menu sidemenu ' +
    'sidebar side skip skiplink footer header pagetop totop print inquiry contact toiawase otoiawase ' +
    'related kanren search fontsize cookie banner survey enquete pager pagination ranking feedback'
  ).split(' '),
);

/** Words in a class or an id that say where the document is. */
const MAIN_WORDS = new Set('main honbun joubun jobun contents content article entry'.split(' '));

/** The parts of a page that are its document, and notes of what is none. */
export function mainContent(body: HtmlElement, notes: Notes): HtmlElement {
  const meter = new ContentMeter();
  const page = new Page(meter, meter.of(body), notes);
  const root = page.rootOf(body);
  if (root !== body) page.noteOutside(body, root);
  return page.cleared(root);
}

/** Decides on the parts of one page. */
class Page {
  readonly #meter: ContentMeter;
  readonly #whole: ReturnType<ContentMeter['of']>;
  readonly #notes: Notes;

  constructor(meter: ContentMeter, whole: ReturnType<ContentMeter['of']>, notes: Notes) {
    this.#meter = meter;
    this.#whole = whole;
    this.#notes = notes;
  }

  /** An element without the parts that are no document. */
  cleared(element: HtmlElement): HtmlElement {
    return {
      ...element,
      children: element.children.flatMap((child): readonly HtmlNode[] => {
        if (typeof child === 'string') return [child];
        if (isHidden(child)) return this.#leftOut('hidden-text-left-out', child);
        if (this.#isFurniture(child)) return this.#leftOut('page-furniture-left-out', child);
        return [this.cleared(child)];
      }),
    };
  }

  /** Notes the text beside the root: what is hidden there, or for getting around, all the same. */
  noteOutside(element: HtmlElement, root: HtmlElement): void {
    for (const child of element.children) {
      if (child === root) continue;
      if (typeof child === 'string') this.#note('page-furniture-left-out', child);
      else if (isHidden(child)) this.#note('hidden-text-left-out', textOf(child));
      else if (holdsElement(child, root)) this.noteOutside(child, root);
      else this.#note('page-furniture-left-out', textOf(child));
    }
  }

  /**
   * Where the document is. The pages of an 例規集 mark each line of it (`eline`); others mark the part,
   * by an element, a role or a name. Without a mark that holds all signs of an agreement, the page is it.
   */
  rootOf(body: HtmlElement): HtmlElement {
    const lines = this.#containerOfLines(body);
    if (lines !== undefined) return lines;
    const elements = [...elementsOf(body)].filter(element => this.#holdsDocument(element));
    return (
      elements.find(element => isElement(element, 'main') || roleOf(element) === 'main') ??
      elements.find(element => isElement(element, 'article')) ??
      elements.find(
        element => isElement(element, 'div', 'section', 'td') && hasWord(element, MAIN_WORDS),
      ) ??
      body
    );
  }

  /** The smallest element around all marked lines. */
  #containerOfLines(element: HtmlElement): HtmlElement | undefined {
    const holders = element.children.filter(
      (child): child is HtmlElement => typeof child !== 'string' && holdsLine(child),
    );
    const [only] = holders;
    if (only === undefined) return undefined;
    return holders.length > 1 || isLine(only) ? element : this.#containerOfLines(only);
  }

  #holdsDocument(element: HtmlElement): boolean {
    const { signs, length } = this.#meter.of(element);
    return this.#whole.signs > 0 ? signs === this.#whole.signs : length > this.#whole.length / 2;
  }

  /** Names deceive: what holds text of an agreement, or most of the page, is no furniture. */
  #isFurniture(element: HtmlElement): boolean {
    const content = this.#meter.of(element);
    if (content.signs > 0 || content.length > this.#whole.length / 2) return false;
    return (
      FURNITURE.has(element.name) ||
      FURNITURE_ROLES.test(roleOf(element)) ||
      hasWord(element, FURNITURE_WORDS) ||
      isMenu(element, content)
    );
  }

  #leftOut(code: LeftOut, element: HtmlElement): readonly [] {
    this.#note(code, textOf(element));
    return [];
  }

  /** Ids and numbers that a page hides for its scripts are no text. */
  #note(code: LeftOut, text: string): void {
    if (/[\u3040-\u30FF\u4E00-\u9FFF]/.test(text)) this.#notes.add(code, text);
  }
}

type LeftOut = 'hidden-text-left-out' | 'page-furniture-left-out';

const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

function isHidden({ attributes }: HtmlElement): boolean {
  return (
    attributes.has('hidden') ||
    attributes.get('aria-hidden') === 'true' ||
    HIDDEN.test(attributes.get('style') ?? '')
  );
}

function roleOf({ attributes }: HtmlElement): string {
  return attributes.get('role') ?? '';
}

function hasWord(element: HtmlElement, words: ReadonlySet<string>): boolean {
  return wordsOf(element).some(word => words.has(word));
}

function isLine(element: HtmlElement): boolean {
  return wordsOf(element).includes('eline');
}

function holdsLine(element: HtmlElement): boolean {
  for (const inner of elementsOf(element)) if (isLine(inner)) return true;
  return false;
}

function holdsElement(element: HtmlElement, wanted: HtmlElement): boolean {
  for (const inner of elementsOf(element)) if (inner === wanted) return true;
  return false;
}
