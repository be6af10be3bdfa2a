/** What the first bytes of a file say that it is. */
import { encodingByMark } from './encodings.js';

/** Whether bytes are a ZIP container, as a Word file is. */
export function isZip(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 4)) === 'PK\u0003\u0004';
}

/** How far the first tag may be from the beginning, in bytes: licences stand in comments there. */
const TAG_REACH = 8192;

/** What may stand before the first tag of a page. */
const BEFORE_TAG = /^(?:\uFEFF|\u00EF\u00BB\u00BF|\s|<!--[^]*?-->|<\?xml[^>]*>)*/;

/**
 * The first tag of a page: <!DOCTYPE html>, <html lang="ja">, <div class="eline">, <P>. Not <協約> nor
 * <purpose>.
 */
const FIRST_TAG =
  /^<(?:!doctype\s+html|(?:html|head|body|title|meta|link|script|style|base|div|span|p|table|h[1-6]|center|article|main|section|header|font|ul|ol|dl|a|br)(?=[\s/>]))/i;

/** Whether a text file is a web page: its first tag says so, not its name. */
export function isHtml(bytes: Uint8Array): boolean {
  const marked = encodingByMark(bytes);
  const encoding = marked === 'utf-16le' || marked === 'utf-16be' ? marked : 'latin1';
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, TAG_REACH));
  return FIRST_TAG.test(head.replace(BEFORE_TAG, ''));
}
