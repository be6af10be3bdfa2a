/** Words in 「 」 or 『 』, as a sentence quotes them that changes a text. */

/** Words between brackets: offsets of their first character and behind their last. */
export interface Quote {
  readonly start: number;
  readonly end: number;
}

/**
 * A text whose quotations are left out, so that what is said of them can be read.
 *
 *     第3条中「甲（以下「市」という。）」を「乙」に改める。   →   第3条中「」を「」に改める。
 */
export interface Unquoted {
  /** The text with its quotations. */
  readonly whole: string;
  readonly text: string;
  readonly quotes: readonly Quote[];
  /** The offset in the whole text of each character of `text`, and the length of the whole at its end. */
  readonly places: readonly number[];
}

/**
 * Leaves out what stands in the outermost 「 」 or 『 』; either is written 「」 then. A bracket that is never
 * closed stays with what follows it: nothing is quoted there.
 */
export function unquote(text: string): Unquoted {
  const quotes = outermostQuotes(text);
  const places: number[] = [];
  let from = 0;
  for (const { start, end } of [...quotes, { start: text.length, end: text.length }]) {
    for (let at = from; at < start; at++) places.push(at);
    from = end;
  }
  const brackets = new Map(quotes.flatMap(({ start, end }) => [[start - 1, '「'], [end, '」']])); // prettier-ignore
  return {
    whole: text,
    text: places.map(at => brackets.get(at) ?? text.charAt(at)).join(''),
    quotes,
    places: [...places, text.length],
  };
}

/** Whether every 「 and 『 of a text has its other half. */
export function closesQuotes(text: string): boolean {
  return [...CLOSING].every(([opening, closing]) => depthAtEnd(text, opening, closing) <= 0);
}

/** What closes each bracket. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['「', '」'],
  ['『', '』'],
]);

function depthAtEnd(text: string, opening: string, closing: string): number {
  let depth = 0;
  for (const character of text) depth += character === opening ? 1 : character === closing ? -1 : 0;
  return depth;
}

/** A bracket closes the last of its kind that stands open; what was opened since and not closed quotes nothing. */
function outermostQuotes(text: string): readonly Quote[] {
  const quotes: Quote[] = [];
  const open = new Map<string, number[]>([...CLOSING.values()].map(closing => [closing, []]));
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    open.get(CLOSING.get(character) ?? '')?.push(at + 1);
    const start = open.get(character)?.pop();
    if (start === undefined) continue;
    for (const starts of open.values()) dropBehind(start, starts, place => place);
    dropBehind(start, quotes, quote => quote.start);
    quotes.push({ start, end: at });
  }
  return quotes;
}

/** Takes off the end of a list what begins behind a place. */
function dropBehind<Of>(place: number, list: Of[], startOf: (one: Of) => number): void {
  for (let last = list.at(-1); last !== undefined && startOf(last) > place; last = list.at(-1))
    list.pop();
}
