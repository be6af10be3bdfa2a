/** 附則: what says from when the text is in force, in paragraphs or articles of its own. */
import type {
  Article,
  DocumentNode,
  Leaf,
  Paragraph,
  SupplementaryProvision,
} from '../model/document.js';
import { sourceEnd, sourceStart } from '../model/text.js';
import { takeArticle } from './articles.js';
import type { Cursor, Line } from './lines.js';
import { leaf } from './lines.js';
import {
  isDateLine,
  opensAnnex,
  opensDivision,
  opensSupplement,
  opensTestimonium,
  partyLabelOf,
} from './openers.js';
import { opensParagraph } from './paragraph-openers.js';
import type { ParagraphStart } from './paragraphs.js';
import { numberedParagraph, takeParagraph } from './paragraphs.js';

/**
 * Takes the supplementary provision at the cursor. Its articles and paragraphs are numbered by
 * themselves: 第1条 of a 附則 is not 第1条 of the text.
 *
 *     附 則
 *     （施行期日）
 *     1 この協約は、令和4年4月1日から施行する。
 *     2 …
 *
 * `stops` tells a line that ends it besides.
 */
export function takeSupplement(
  cursor: Cursor,
  order: number,
  stops: (line: Line) => boolean = () => false,
): SupplementaryProvision | undefined {
  const line = cursor.peek();
  const length = line === undefined ? undefined : opensSupplement(line, cursor);
  if (line === undefined || length === undefined) return undefined;
  cursor.expectedArticle = 1;
  const heading = length === 0 ? undefined : headingOf(line, length);
  const children = heading === undefined ? [] : [heading];
  const nodes = new SupplementReader(cursor, stops).read(line, length);
  return {
    kind: 'supplement',
    order,
    ...(heading === undefined ? {} : { heading }),
    paragraphs: nodes.filter(node => node.kind === 'paragraph'),
    children: [...children, ...nodes],
  };
}

function headingOf(line: Line, length: number): Leaf {
  return leaf('heading', {
    start: line.span.start,
    end: sourceEnd(line.flow, length - 1) ?? line.span.end,
  });
}

/** Reads what stands under the heading. */
class SupplementReader {
  readonly #cursor: Cursor;
  readonly #stops: (line: Line) => boolean;
  readonly #nodes: DocumentNode[] = [];
  readonly #articles = new Set<string>();
  #paragraphs = 0;

  constructor(cursor: Cursor, stops: (line: Line) => boolean) {
    this.#cursor = cursor;
    this.#stops = stops;
  }

  /** Reads from the line of the heading on, whose first `length` folded characters are the heading. */
  read(line: Line, length: number): readonly DocumentNode[] {
    if (length === line.flow.text.length) this.#cursor.advance();
    else this.#add(this.#firstParagraph(line, length));
    for (let next = this.#cursor.peek(); next !== undefined; next = this.#cursor.peek()) {
      if (this.#ends(next)) break;
      const node = this.#take(next);
      if (node === undefined) break;
      this.#add(node);
    }
    return this.#nodes;
  }

  #add(node: Article | Paragraph | Leaf): void {
    if (node.kind === 'paragraph') this.#paragraphs += 1;
    if (node.kind === 'article') this.#articles.add(node.number);
    this.#nodes.push(node);
  }

  /** 附則 この協約は、…, or a lone sentence without a heading. */
  #firstParagraph(line: Line, length: number): Paragraph {
    const start = sourceStart(line.flow, length) ?? line.span.start;
    return this.#takeParagraph({ start, order: 1, number: 1 });
  }

  #takeParagraph(start: ParagraphStart): Paragraph {
    return takeParagraph(this.#cursor, start, line => this.#isCaption(line, start.order + 1));
  }

  #take(line: Line): Article | Paragraph | Leaf | undefined {
    const cursor = this.#cursor;
    const article = takeArticle(cursor, this.#articles);
    if (article !== undefined) return article;
    const order = this.#paragraphs + 1;
    if (opensParagraph(line, order, cursor) !== undefined)
      return this.#takeParagraph(numberedParagraph(cursor, line, { order, number: order }));
    if (this.#isCaption(line, order)) {
      cursor.advance();
      return leaf('heading', line.span);
    }
    return /[、。]/.test(line.flow.text)
      ? this.#takeParagraph({ start: line.span.start, order, number: order })
      : undefined;
  }

  /** （施行期日） above a paragraph. */
  #isCaption(line: Line, order: number): boolean {
    const next = this.#cursor.peek(1);
    const isBracket = /^\([^()0-9]{2,30}\)$/.test(line.flow.text);
    return (
      isBracket &&
      next !== undefined &&
      (opensParagraph(next, order, this.#cursor) !== undefined || /[、。]/.test(next.flow.text))
    );
  }

  #ends(line: Line): boolean {
    return (
      this.#stops(line) ||
      opensAnnex(line) ||
      opensTestimonium(line) ||
      isDateLine(line) ||
      partyLabelOf(line) !== undefined ||
      opensDivision(line, this.#cursor) !== undefined ||
      (this.#nodes.length > 0 && (opensSupplement(line, this.#cursor) ?? 0) > 0)
    );
  }
}
