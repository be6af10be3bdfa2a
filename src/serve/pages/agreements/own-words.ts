/** Words that one text has and the texts beside it have not. */
import type { Content } from '../../html.js';
import { html } from '../../html.js';

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** A piece of a text, and whether it is a word that means something by itself. */
interface Piece {
  readonly text: string;
  readonly isWord: boolean;
}

/** The pieces of a text. Particles and endings are in hiragana alone, and a single character says little. */
function piecesOf(text: string): readonly Piece[] {
  return [...segmenter.segment(text)].map(({ segment, isWordLike = false }) => ({
    text: segment,
    isWord: isWordLike && segment.length > 1 && !/^[\p{Script=Hiragana}\p{N}]+$/u.test(segment),
  }));
}

/** The words of texts, folded as they are compared: full width and half width are the same. */
export function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts
      .flatMap(piecesOf)
      .filter(({ isWord }) => isWord)
      .map(({ text }) => fold(text)),
  );
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** A text with the words marked that are not among those of the others. */
export function markedWords(text: string, ofOthers: ReadonlySet<string>): Content {
  const parts: { text: string; isOwn: boolean }[] = [];
  for (const piece of piecesOf(text)) {
    const isOwn = piece.isWord && !ofOthers.has(fold(piece.text));
    const last = parts.at(-1);
    if (last?.isOwn === isOwn) last.text += piece.text;
    else parts.push({ text: piece.text, isOwn });
  }
  return parts.map(({ text: words, isOwn }) =>
    isOwn ? html`<mark class="own">${words}</mark>` : words,
  );
}
