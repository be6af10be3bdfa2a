/** Words in 「 」, as a sentence quotes them that changes a text. */

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
  readonly text: string;
  readonly quotes: readonly Quote[];
  /** The offset in the whole text of each character of `text`, and the length of the whole at its end. */
  readonly places: readonly number[];
}

/**
 * Leaves out what stands in the outermost 「 」. A bracket that is never closed stays with what follows
 * it: nothing is quoted there.
 */
export function unquote(text: string): Unquoted {
  const quotes = outermostQuotes(text);
  const places: number[] = [];
  let from = 0;
  for (const { start, end } of [...quotes, { start: text.length, end: text.length }]) {
    for (let at = from; at < start; at++) places.push(at);
    from = end;
  }
  return {
    text: places.map(at => text.charAt(at)).join(''),
    quotes,
    places: [...places, text.length],
  };
}

/** Whether every 「 of a text has its 」. */
export function closesQuotes(text: string): boolean {
  return depthAtEnd(text) <= 0;
}

function depthAtEnd(text: string): number {
  let depth = 0;
  for (const character of text) depth += character === '「' ? 1 : character === '」' ? -1 : 0;
  return depth;
}

function outermostQuotes(text: string): readonly Quote[] {
  const quotes: Quote[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '「') open.push(at + 1);
    const start = character === '」' ? open.pop() : undefined;
    if (start === undefined) continue;
    while ((quotes.at(-1)?.start ?? -1) > start) quotes.pop();
    quotes.push({ start, end: at });
  }
  return quotes;
}
