/** Where the instruments of a file begin, where it holds several. */
import { isBillNumber, isNoticeNumber } from './cover.js';
import { beginsTitle, isSentence } from './front-matter.js';
import { namesInstrument } from './instrument-names.js';
import type { Cursor, Line } from './lines.js';
import {
  isDateLine,
  opensAmendingProvision,
  opensAnnex,
  opensArticle,
  opensSupplement,
  opensTestimonium,
  partyLabelOf,
} from './openers.js';
import { signatureWordsOf } from './signature-openers.js';
import { isOffice } from './signature-words.js';

/** How many lines may stand between the title and the text of an instrument: dates, names, numbers. */
const MAX_COVER = 12;

/** What a preamble says: （以下「甲」という。） · 次のとおり連携協約を締結する · 次のように変更する. */
const PREAMBLE = /\(以下、?(?:単に)?[「『]?[甲乙]|(?:締結|変更|改正|廃止)(?:する|した)/;

/** What a notice says before the text that it makes known: …を締結したので、次のとおり告示する。 */
const MAKES_KNOWN = /(?:告示|公告|公示|公表)(?:する|します)。$/;

/**
 * The places in the text of a cursor where a further instrument begins, in order; none where it holds one.
 *
 * A title begins one where a text came before it (articles, sentences that amend, 附則), something closed that (the
 * testimonium, a day, a signature, an annex, a page break), and its own text follows: a preamble that says what is
 * concluded, or 第1条. So does the number of another bill. The new text that an amending sentence brings has no title,
 * and neither has an annex.
 */
export function instrumentStarts(cursor: Cursor): readonly number[] {
  return new Finder(cursor).find();
}

class Finder {
  readonly #cursor: Cursor;
  readonly #lines: Line[] = [];
  /** Whether the instrument that is open has a text, and something behind it that closes it. */
  #hasText = false;
  #isClosed = false;
  /** The number of the bill that is open. */
  #bill: string | undefined;

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  find(): readonly number[] {
    const starts: number[] = [];
    for (let line = this.#cursor.peek(); line !== undefined; line = this.#cursor.peek()) {
      this.#lines.push(line);
      const start = this.#startAt(line);
      if (start !== undefined) {
        starts.push(start);
        this.#hasText = false;
        this.#isClosed = false;
        this.#cursor.expectedArticle = 1;
      }
      this.#see(line);
      this.#cursor.advance();
    }
    return starts;
  }

  #startAt(line: Line): number | undefined {
    if (!this.#hasText || !(this.#isClosed || this.#isOnNewPage())) return undefined;
    if (isBillNumber(line)) return line.flow.text === this.#bill ? undefined : line.span.start;
    const isTitle = beginsTitle([this.#lines.at(-2), line, this.#cursor.peek(1)], 1);
    return isTitle && this.#isFollowedByText() ? this.#coverStart() : undefined;
  }

  #see(line: Line): void {
    if (isBillNumber(line)) this.#bill = line.flow.text;
    const opener = opensArticle(line, this.#cursor);
    if (opener !== undefined) this.#cursor.expectedArticle = opener.order + 1;
    if (opener !== undefined || this.#isText(line)) {
      this.#hasText = true;
      this.#isClosed = false;
    }
    this.#isClosed ||= closesText(line);
  }

  /** What a text without articles has: 別表中「A」を「B」に改める。 · 附則. */
  #isText(line: Line): boolean {
    return opensAmendingProvision(line) || opensSupplement(line, this.#cursor) !== undefined;
  }

  /** Whether a page break stands before the line at the cursor. */
  #isOnNewPage(back = 0): boolean {
    const [above, line] = [this.#lines.at(-2 - back), this.#lines.at(-1 - back)];
    return (
      above !== undefined &&
      line !== undefined &&
      this.#cursor.source.text.slice(above.span.end, line.span.start).includes('\f')
    );
  }

  /** Whether a preamble or 第1条 follows, with nothing but a cover between. */
  #isFollowedByText(): boolean {
    for (let ahead = 1; ahead <= MAX_COVER; ahead++) {
      const next = this.#cursor.peek(ahead);
      if (next === undefined || next.cells.length > 1 || opensAnnex(next)) return false;
      if (/^第[1一]条/.test(next.flow.text)) return true;
      if (isSentence(next)) return this.#saysPreamble(ahead);
    }
    return false;
  }

  /** A preamble may be wrapped: what it says stands in its first lines. */
  #saysPreamble(ahead: number): boolean {
    const lines = [0, 1, 2, 3].map(more => this.#cursor.peek(ahead + more)?.flow.text ?? '');
    return PREAMBLE.test(lines.join(''));
  }

  /**
   * The start of the title, or of its cover where a page break or the number of a notice stands at its head:
   * lines without a sentence but that of the notice. Whoever signs above it on its page signs the text before.
   */
  #coverStart(): number {
    const above = this.#lines.slice(-MAX_COVER).reverse();
    const foreign = above.findIndex(isForeign);
    const cover = foreign < 0 ? above : above.slice(0, foreign);
    const signed = cover.findIndex(isSigned);
    const first = cover.find((line, back) => {
      const isOfPage = (signed < 0 || back < signed) && this.#isOnNewPage(back);
      return isOfPage || (back > 0 && isHead(line));
    });
    return (first ?? above[0])?.span.start ?? 0;
  }
}

/**
 * Whether a line stands behind the text of an instrument: the testimonium, a day, a signature (甲 松山市, or 松山市長
 * 野本 健一 alone), an annex.
 */
function closesText(line: Line): boolean {
  return (
    opensTestimonium(line) ||
    opensAnnex(line) ||
    isDateLine(line) ||
    partyLabelOf(line) !== undefined ||
    (!isSentence(line) && isOffice(signatureWordsOf(line)[0]?.text ?? ''))
  );
}

/** Whether a line above a title is a sentence of something else than the notice that makes it known. */
function isForeign(line: Line): boolean {
  return isSentence(line) && !MAKES_KNOWN.test(line.flow.text);
}

/** Whether a line names an office and who holds it. */
function isSigned(line: Line): boolean {
  return signatureWordsOf(line).some(({ text }) => isOffice(text));
}

/** Whether a line can be the first of a cover: a name, or the number of a notice. */
function isHead(line: Line): boolean {
  return namesInstrument(line) || isNoticeNumber(line);
}
