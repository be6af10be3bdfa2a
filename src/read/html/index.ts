/**
 * Web pages: the document on an ordinary page, or on a page of a collection of statutes (例規集), whose
 * articles, paragraphs and items stand on lines of their own there already.
 */
import { decodeBytes, decodeDamaged } from '../encodings.js';
import { Notes } from '../notes.js';
import type { Reading } from '../reading.js';
import { joinedText } from '../text-lines.js';
import { UnreadableFile } from '../unreadable-file.js';
import { linesOf } from './lines.js';
import { mainContent } from './main-content.js';
import type { HtmlElement } from './tree.js';
import { parseHtml } from './tree.js';

/** Where a page says its encoding: in a meta element or an XML declaration near its beginning. */
const DECLARED = /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i;

/** How far a browser looks for it, and a little more, in bytes. */
const DECLARATION_REACH = 4096;

/**
 * Reads a web page.
 * @throws UnreadableFile where it nests or repeats elements without end
 */
export function readHtml(bytes: Uint8Array, fileName: string): Reading {
  const notes = new Notes();
  const { text: html, encoding } = decode(bytes, notes);
  const main = mainContent(parsePage(html, fileName), notes);
  const lines = joinedText(linesOf(main, notes));
  return { mediaType: 'text/html', encoding, ...lines, notes: notes.diagnostics };
}

/** A page with some bytes that are none in its encoding is shown by a browser, and read here. */
function decode(bytes: Uint8Array, notes: Notes): { text: string; encoding: string } {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_REACH));
  const declared = DECLARED.exec(head)?.[1]?.toLowerCase();
  const decoded = decodeBytes(bytes, declared);
  if (decoded !== undefined) return decoded;
  const damaged = decodeDamaged(bytes, declared);
  notes.add('characters-lost', damaged.encoding);
  return damaged;
}

function parsePage(html: string, fileName: string): HtmlElement {
  try {
    return parseHtml(html);
  } catch {
    throw new UnreadableFile(
      fileName,
      {
        ja: 'HTML の要素が多すぎるか、深すぎます',
        en: 'its HTML has too many or too deep elements',
      },
      {
        ja: '協約の部分だけを保存して変換してください。',
        en: 'Save the agreement alone and convert that.',
      },
    );
  }
}
