/** Plain text in any of the encodings that Japanese offices write. */
import { UnreadableFile } from './unreadable-file.js';

const BYTE_ORDER_MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** In this order: a text that is valid UTF-8 is hardly ever anything else, EUC-JP is stricter than Shift_JIS. */
const CANDIDATES = ['utf-8', 'euc-jp', 'shift_jis'];

/** ISO-2022-JP announces its character sets: ESC $ or ESC ( at the first Japanese character, kana too. */
// eslint-disable-next-line no-control-regex -- the escape character is the sign
const JIS_ESCAPE = /\u001B[$(][@ABIJ]/;

/** Control characters other than tab, line feed, vertical tab, form feed, return and escape. */
// eslint-disable-next-line no-control-regex -- these are what makes a file binary
const BINARY = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/;

/** Control characters of eight bits: where they appear, a guess was wrong. */
const HIGH_CONTROL = /[\u0080-\u009F]/;

/**
 * Decodes a text file: byte order mark, then ISO-2022-JP by its escapes, then the first of UTF-8,
 * EUC-JP and Shift_JIS that the bytes are valid in.
 * @throws UnreadableFile where the bytes are text in none of these.
 */
export function decodePlainText(
  bytes: Uint8Array,
  fileName: string,
): { text: string; encoding: string } {
  const encoding = detectEncoding(bytes);
  const text = encoding === undefined ? undefined : decode(bytes, encoding);
  if (encoding === undefined || text === undefined || BINARY.test(text)) {
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
  return { text, encoding };
}

function detectEncoding(bytes: Uint8Array): string | undefined {
  const marked = BYTE_ORDER_MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked !== undefined) return marked[1];
  if (JIS_ESCAPE.test(new TextDecoder('latin1').decode(bytes.subarray(0, 65_536))))
    return 'iso-2022-jp';
  return CANDIDATES.find(encoding => isTextIn(bytes, encoding));
}

/**
 * Whether bytes are valid in an encoding. ICU lets single bytes from 0x80 on pass in EUC-JP as control
 * characters, which no text has: 連携 in Shift_JIS (98 41 8C 67) would be some.
 */
function isTextIn(bytes: Uint8Array, encoding: string): boolean {
  const text = decode(bytes, encoding);
  return text !== undefined && (encoding === 'utf-8' || !HIGH_CONTROL.test(text));
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
