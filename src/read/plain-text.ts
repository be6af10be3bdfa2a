/** Plain text in any of the encodings that Japanese offices write. */
import type { Decoded } from './encodings.js';
import { decodeBytes } from './encodings.js';
import { misnamed } from './misnamed.js';
import { UnreadableFile } from './unreadable-file.js';

/** Control characters other than tab, line feed, vertical tab, form feed, return and escape. */
// eslint-disable-next-line no-control-regex -- these are what makes a file binary
const BINARY = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/;

/**
 * Decodes a text file: byte order mark, then ISO-2022-JP by its escapes, then the first of UTF-8,
 * EUC-JP and Shift_JIS that the bytes are valid in.
 * @throws UnreadableFile where the bytes are text in none of these.
 */
export function decodePlainText(bytes: Uint8Array, fileName: string): Decoded {
  const decoded = decodeBytes(bytes);
  if (decoded === undefined || BINARY.test(decoded.text)) {
    const other = misnamed(bytes, fileName);
    if (other !== undefined) throw other;
    throw new UnreadableFile(
      fileName,
      {
        ja: 'UTF-8、UTF-16、Shift_JIS、EUC-JP、ISO-2022-JP のテキストではありません',
        en: 'it is not text in UTF-8, UTF-16, Shift_JIS, EUC-JP or ISO-2022-JP',
      },
      {
        ja: '作ったソフトで開き、UTF-8 のプレーンテキストで保存してください。',
        en: 'Open it in the program it was made with and save it as plain text in UTF-8.',
      },
    );
  }
  return decoded;
}
