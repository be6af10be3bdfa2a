/**
 * One side of a 新旧対照表: which articles, paragraphs and entries its rows show. A row may hold a caption alone, an
 * article with several paragraphs, or one paragraph of the article of the row above.
 *
 *     （費用負担）第4条（略）2前項の規定にかかわらず、…
 *     ^^^^^^^^^^ ^^^^ ^^^^^^ ^ ^^^^^^^^^^^^^^^^^^^^^^
 *     caption   article     paragraph 2
 */
import { present } from '../../model/present.js';
import type { MappedText } from '../../model/text.js';
import type { Mark, SideText } from './compared-marks.js';
import { annexIn, fragmentOf, isAnnex } from './compared-fragments.js';
import { hasBranchEntry, marksOf } from './compared-marks.js';

/** Words of a side. */
export interface Piece {
  readonly text: MappedText;
  readonly start: number;
  readonly end: number;
}

/** A paragraph or an entry of a list, with the entries below it. */
export interface ShownPart {
  readonly order: number;
  /** Its number as printed; the first paragraph of an article has none. */
  readonly number?: Piece;
  readonly body: Piece;
  readonly entries: readonly ShownPart[];
}

/** An article, or several that are shown together, as far as a row shows them. */
export interface ShownArticle {
  /** `art/3-2`, `supplement`; empty before the first article. */
  readonly path: string;
  /** The last of several: 第1条から第3条まで. */
  readonly through?: string;
  /** Whether it begins in a row above. */
  readonly goesOn: boolean;
  readonly number?: Piece;
  readonly caption?: Piece;
  readonly parts: readonly ShownPart[];
  /** What it shows of the part that is open, where that is no whole paragraph. */
  readonly fragment?: Piece;
}

/** The words of a piece, folded. */
export function wordsOf({ text, start, end }: Piece): string {
  return text.text.slice(start, end);
}

/** What ends an annex: an article, a supplementary provision. Numbers are those of its rows. */
const CLOSING: ReadonlySet<string> = new Set<Mark['kind']>(['article', 'supplement']);

/** What is known of where a row stands, when the one above was not understood. */
const UNKNOWN = '?';

/** Reads the rows of one side, each in the article that the one above left open. */
export class SideReader {
  #path = '';
  #order = 1;
  /** A caption on a row of its own belongs to the article of the next row. */
  #caption: Piece | undefined;

  /** The article that is open. */
  get path(): string {
    return this.#path;
  }

  /** What a row shows; undefined where it begins in the middle of something. */
  read(text: SideText): readonly ShownArticle[] | undefined {
    const marks = marksOf(text, this.#order);
    const isBare = (marks[0]?.start ?? 1) > 0;
    const part = annexIn(text) ?? this.#partOf(text, marks, isBare);
    if (part !== undefined) {
      this.#path = part.path;
      return [part];
    }
    const isUnread = isBare || this.#isLost(marks[0]) || hasBranchEntry(text);
    const row = isUnread ? undefined : this.#build(text, marks);
    if (row === undefined) this.#path = UNKNOWN;
    return row;
  }

  /** What goes on in the part that is open, without a number of its own; the title, the preamble above the first. */
  #partOf(text: MappedText, marks: readonly Mark[], isBare: boolean): ShownArticle | undefined {
    const isInAnnex = isAnnex(this.#path) && !CLOSING.has(marks[0]?.kind ?? '');
    if (isInAnnex) return fragmentOf(text, this.#path);
    if (isBare && this.#path === '') return bareText(text);
    return marks.length === 0 && this.#path !== UNKNOWN ? fragmentOf(text, this.#path) : undefined;
  }

  #isLost(first: Mark | undefined): boolean {
    return this.#path === UNKNOWN && (first?.kind === 'paragraph' || first?.kind === 'entry');
  }

  #build(text: MappedText, marks: readonly Mark[]): readonly ShownArticle[] | undefined {
    const articles: ArticleDraft[] = [];
    const isRead = marks.every((mark, at) => {
      const next = marks[at + 1]?.start ?? text.text.length;
      return this.#take(mark, articles, { text, next });
    });
    return isRead ? articles.map(article => article.finish()) : undefined;
  }

  /** Takes a mark with the text behind it; false for a caption with a text that is no article’s. */
  #take(
    mark: Mark,
    articles: ArticleDraft[],
    { text, next }: { readonly text: MappedText; readonly next: number },
  ): boolean {
    const number = { text, start: mark.start, end: mark.end };
    const body = { text, start: mark.end, end: next };
    switch (mark.kind) {
      case 'caption':
        return this.#takeCaption(number, body, articles);
      case 'article':
        articles.push(this.#open(mark, { number, body }));
        break;
      case 'supplement':
        articles.push(this.#open({ path: 'supplement' }, { number, body }));
        break;
      case 'paragraph':
        this.#order = mark.order;
        this.#last(articles).add({ order: mark.order, number, body });
        break;
      case 'entry':
        this.#last(articles).addEntry(mark, { order: mark.order, number, body }, this.#order);
    }
    return true;
  }

  #takeCaption(caption: Piece, body: Piece, articles: readonly ArticleDraft[]): boolean {
    if (articles.at(-1)?.addCaption(caption, body) === true) return true;
    this.#caption = caption;
    return body.start === body.end;
  }

  #open(
    { path, through }: { readonly path: string; readonly through?: string },
    { number, body }: { readonly number: Piece; readonly body: Piece },
  ): ArticleDraft {
    const head = { path, goesOn: false, number };
    const article = new ArticleDraft({ ...head, ...present({ through, caption: this.#caption }) });
    if (body.start < body.end) article.add({ order: 1, body });
    this.#path = path;
    this.#order = path === 'supplement' ? 0 : 1;
    this.#caption = undefined;
    return article;
  }

  #last(articles: ArticleDraft[]): ArticleDraft {
    const last = articles.at(-1);
    if (last !== undefined) return last;
    const article = new ArticleDraft({ path: this.#path, goesOn: true });
    articles.push(article);
    return article;
  }
}

/** A row before the first article: title or preamble. */
function bareText(text: MappedText): ShownArticle {
  const body = { text, start: 0, end: text.text.length };
  return { path: '', goesOn: false, parts: [{ order: 1, body, entries: [] }] };
}

interface PartDraft {
  readonly order: number;
  readonly number?: Piece;
  readonly body: Piece;
  readonly entries: PartDraft[];
  /** How its entries are numbered. */
  style?: string;
}

/** An article while its row is read. */
class ArticleDraft {
  #head: Omit<ShownArticle, 'parts'>;
  readonly #parts: PartDraft[] = [];
  /** The parts that are open, a paragraph first. */
  #open: PartDraft[] = [];

  constructor(head: Omit<ShownArticle, 'parts'>) {
    this.#head = head;
  }

  /** A caption directly behind the number, with the text behind it; false for one that belongs to the next article. */
  addCaption(caption: Piece, body: Piece): boolean {
    if (this.#head.number?.end !== caption.start) return false;
    this.#head = { ...this.#head, caption };
    this.add({ order: 1, body });
    return true;
  }

  add(part: Omit<PartDraft, 'entries'>): void {
    const draft = { ...part, entries: [] };
    this.#parts.push(draft);
    this.#open = [draft];
  }

  /** An entry belongs to the open list of its style, or begins one inside the innermost part. */
  addEntry(
    { style }: { readonly style: string },
    entry: Omit<PartDraft, 'entries'>,
    paragraph: number,
  ): void {
    if (this.#open.length === 0) {
      const { text, start } = entry.number ?? entry.body;
      this.add({ order: paragraph, body: { text, start, end: start } });
    }
    const at = this.#open.findIndex(part => part.style === style);
    if (at >= 0) this.#open = this.#open.slice(0, at + 1);
    const whole = this.#open.at(-1);
    if (whole === undefined) return;
    whole.style = style;
    const draft = { ...entry, entries: [] };
    whole.entries.push(draft);
    this.#open.push(draft);
  }

  finish(): ShownArticle {
    return { ...this.#head, parts: this.#parts };
  }
}
