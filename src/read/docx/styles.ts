/** styles.xml: what paragraphs and words inherit that matters for their text. */
import type { XmlElement } from './xml.js';
import { child, childrenOf, descend, isOn, valueOf } from './xml.js';

/** The number a paragraph has: an instance of a list, and how deep in it. */
export interface NumberProperties {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

/** The styles of a document. */
export class Styles {
  readonly #byId = new Map<string, XmlElement>();

  constructor(part: XmlElement | undefined) {
    for (const style of childrenOf(child(part, 'styles'), 'style')) {
      this.#byId.set(style.attributes['styleId'] ?? '', style);
    }
  }

  /** The name people see in Word: 目次 1 is `toc 1` in every language. */
  nameOf(id: string | undefined): string {
    return valueOf(child(this.#byId.get(id ?? ''), 'name')) ?? '';
  }

  /** The list and level of a style; the list may come from a style that it is based on. */
  numberOf(id: string | undefined): NumberProperties {
    const numbers = this.#chain(id).map(style => descend(style, 'pPr', 'numPr'));
    const level = numbers.map(number => valueOf(child(number, 'ilvl'))).find(Boolean);
    return {
      list: numbers.map(number => valueOf(child(number, 'numId'))).find(Boolean),
      level: level === undefined ? undefined : Number(level),
    };
  }

  /** The indent of a style. */
  indentOf(id: string | undefined): XmlElement | undefined {
    return this.#chain(id)
      .map(style => descend(style, 'pPr', 'ind'))
      .find(indent => indent !== undefined);
  }

  /** Whether a style hides text. */
  hides(id: string | undefined): boolean {
    const hidden = this.#chain(id).map(style => descend(style, 'rPr', 'vanish'));
    return isOn(hidden.find(element => element !== undefined));
  }

  /** A style and those it is based on, nearest first. A style that is based on itself ends there. */
  #chain(id: string | undefined): readonly XmlElement[] {
    const chain: XmlElement[] = [];
    let style = this.#byId.get(id ?? '');
    while (style !== undefined && !chain.includes(style)) {
      chain.push(style);
      style = this.#byId.get(valueOf(child(style, 'basedOn')) ?? '');
    }
    return chain;
  }
}
