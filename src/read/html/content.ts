/** What a part of a page holds: how much text, how much of it in links, and whether it is of an agreement. */
import type { HtmlElement, HtmlNode } from './tree.js';
import { isElement, textOf } from './tree.js';

/** Measures of a part of a page. */
export interface Content {
  /** Characters that are not white space. */
  readonly length: number;
  readonly linked: number;
  readonly links: number;
  /** Signs that text of an agreement is there. */
  readonly signs: number;
}

/**
 * The beginning of a text that only an agreement has: 第1条 · 第十二条の二 · 別表 · and the label of a party:
 * 松山市（以下「甲」という。）. Not 連携協約, which every menu has.
 */
const SIGN = /^\s*(?:第[0-9０-９一二三四五六七八九十百]{1,4}条|別表)|「[甲乙丙]」という/;

/** A heading that is the name of an instrument. */
const TITLE = /(?:協約|協定|規約|宣言|覚書)書?(?:[（(]案[）)])?\s*$/;
const HEADING = /^h[1-6]$/;

const NOTHING: Content = { length: 0, linked: 0, links: 0, signs: 0 };

/** Measures parts of a page, each once. */
export class ContentMeter {
  readonly #measured = new Map<HtmlElement, Content>();

  /** What a node holds. Text in links is no sign: a table of contents names articles too. */
  of(node: HtmlNode): Content {
    if (typeof node === 'string') return ofText(node);
    const known = this.#measured.get(node);
    if (known !== undefined) return known;
    const inner = node.children.map(child => this.of(child)).reduce(sum, NOTHING);
    const content = node.name === 'a' ? asLink(inner) : withTitle(node, inner);
    this.#measured.set(node, content);
    return content;
  }
}

function ofText(text: string): Content {
  const length = text.replace(/\s+/g, '').length;
  return length === 0 ? NOTHING : { ...NOTHING, length, signs: SIGN.test(text) ? 1 : 0 };
}

function asLink({ length }: Content): Content {
  return { length, linked: length, links: 1, signs: 0 };
}

function withTitle(element: HtmlElement, content: Content): Content {
  const isTitle = HEADING.test(element.name) && TITLE.test(textOf(element));
  return isTitle ? { ...content, signs: content.signs + 1 } : content;
}

function sum(a: Content, b: Content): Content {
  return {
    length: a.length + b.length,
    linked: a.linked + b.linked,
    links: a.links + b.links,
    signs: a.signs + b.signs,
  };
}

/** In a menu, what is no link is marks between links. */
const MENU_SHARE = 0.7;

/** ホーム ＞ 例規集 ＞ 松山市及び東温市における連携協約: the way to the page, which ends with it. */
const PATH_MARK = /[>＞›»≫]/g;

/** Whether a list or a line is hardly anything but links: a menu, or the path to the page. */
export function isMenu(element: HtmlElement, { length, linked, links }: Content): boolean {
  if (!isElement(element, 'ul', 'ol', 'dl', 'p', 'div') || links === 0) return false;
  const text = textOf(element);
  if (text.includes('。')) return false;
  const marks = text.match(PATH_MARK)?.length ?? 0;
  return (links > 1 && linked >= length * MENU_SHARE) || (marks > 0 && marks >= links);
}
