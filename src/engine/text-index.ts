/**
 * Texts by what they contain: every text in which the words stand, as substrings, and no other. The texts
 * stand one behind the other in one string, which the engine of JavaScript searches faster than any index
 * that we could keep: 100,000 texts in a millisecond or two, without a dictionary of Japanese.
 */

/** A text of a node. */
export interface NodeText {
  /** The IRI of the node. */
  readonly node: string;
  /** The IRI of the property that gives it the text. */
  readonly property: string;
  readonly text: string;
  /** The graph that says so, where texts of several graphs are kept apart. */
  readonly graph?: string;
}

/** A part of what was found. */
export interface Found {
  /** How many nodes were found. */
  readonly total: number;
  /** One text of each node of the part, the first ones of the order. */
  readonly texts: readonly NodeText[];
}

/** Between two texts; no text and no word has it. */
const BORDER = '\u0000';

/** A text as it is compared: widths and case do not matter. ＩＣＴ and ict are one, か and が are not. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(BORDER, '');
}

/** The words that are looked for, the longest first, for it is the rarest. */
export function wordsOf(asked: string): readonly string[] {
  const words = fold(asked).split(/\s+/).filter(Boolean);
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}

/** The texts of some properties. */
export class TextIndex {
  readonly #texts: readonly NodeText[];
  /** The number of the node of each text. */
  readonly #nodes: Uint32Array;
  readonly #nodeCount: number;
  /** Where each text begins; behind the last, where the next would. */
  readonly #starts: Uint32Array;
  readonly #folded: string;

  /** `order` is the place of each property: texts come in it, short ones before long ones, so that a name that is just the word comes first. */
  constructor(texts: readonly NodeText[], order: ReadonlyMap<string, number>) {
    const rankOf = ({ property }: NodeText): number => order.get(property) ?? order.size;
    this.#texts = [...texts].sort(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        a.text.length - b.text.length ||
        compare(a.node, b.node) ||
        compare(a.text, b.text),
    );
    const numbers = new Map<string, number>();
    this.#nodes = Uint32Array.from(this.#texts, ({ node, graph = '' }) => {
      // no IRI has a space
      const key = `${node} ${graph}`;
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    });
    this.#nodeCount = numbers.size;
    const folded = this.#texts.map(({ text }) => fold(text));
    this.#folded = folded.join(BORDER);
    let next = 0;
    this.#starts = Uint32Array.from([0, ...folded], text =>
      text === 0 ? 0 : (next += String(text).length + BORDER.length),
    );
  }

  /** Every node that has a text with all the words, in the order of the texts; one for each graph in which it has. */
  nodes(words: readonly string[]): readonly NodeText[] {
    return this.#found(words).flatMap(at => this.#texts[at] ?? []);
  }

  /** A part of the nodes that have a text with all the words, with the first of their texts that has them. */
  search(
    words: readonly string[],
    part: { readonly limit: number; readonly offset: number },
  ): Found {
    const found = this.#found(words);
    const places = found.slice(part.offset, part.offset + part.limit);
    return { total: found.length, texts: places.flatMap(at => this.#texts[at] ?? []) };
  }

  /** The places of the texts that have all the words, one a node. */
  #found([first, ...others]: readonly string[]): readonly number[] {
    if (first === undefined) return [];
    const seen = new Uint8Array(this.#nodeCount);
    const found: number[] = [];
    let text = 0;
    for (let at = this.#folded.indexOf(first); at >= 0;) {
      while (this.#startOf(text + 1) <= at) text += 1;
      const node = this.#nodes[text] ?? 0;
      if (seen[node] === 0 && this.#holds(text, others)) {
        seen[node] = 1;
        found.push(text);
      }
      text += 1;
      at = this.#folded.indexOf(first, this.#startOf(text));
    }
    return found;
  }

  #holds(text: number, words: readonly string[]): boolean {
    if (words.length === 0) return true;
    const folded = this.#folded.slice(this.#startOf(text), this.#startOf(text + 1));
    return words.every(word => folded.includes(word));
  }

  /** Where a text begins; behind all of them for one that is not there. */
  #startOf(text: number): number {
    return this.#starts[text] ?? Infinity;
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
