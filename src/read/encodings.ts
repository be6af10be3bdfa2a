/** Which of the encodings that Japanese offices write some bytes are in. */

/** Bytes as characters, and the label of the encoding as TextDecoder names it. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

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

/** How far to look for the first Japanese character, in bytes: behind the head of any web page. */
const JIS_REACH = 65_536;

/** Control characters of eight bits: where they appear, a guess was wrong. */
const HIGH_CONTROL = /[\u0080-\u009F]/;

/**
 * Decodes bytes: by their byte order mark, then as ISO-2022-JP by its escapes, then as the first that
 * they are valid in of the encoding that the file declares, UTF-8, EUC-JP and Shift_JIS.
 */
export function decodeBytes(bytes: Uint8Array, declared?: string): Decoded | undefined {
  const certain = encodingByMark(bytes) ?? encodingByEscape(bytes);
  const candidates =
    certain === undefined
      ? [...(declared === undefined ? [] : [declared]), ...CANDIDATES]
      : [certain];
  for (const encoding of candidates) {
    const text = decodeAs(bytes, encoding);
    if (text !== undefined && (encoding === certain || isText(text, encoding))) {
      return { text, encoding };
    }
  }
  return undefined;
}

/** The encoding that a byte order mark says. */
export function encodingByMark(bytes: Uint8Array): string | undefined {
  return BYTE_ORDER_MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1];
}

function encodingByEscape(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, JIS_REACH));
  return JIS_ESCAPE.test(head) ? 'iso-2022-jp' : undefined;
}

/**
 * Whether what was decoded can be text. ICU lets single bytes from 0x80 on pass in EUC-JP as control
 * characters, which no text has: 連携 in Shift_JIS (98 41 8C 67) would be some.
 */
function isText(text: string, encoding: string): boolean {
  return encoding === 'utf-8' || !HIGH_CONTROL.test(text);
}

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Decodes bytes of which some are not valid: they become U+FFFD. */
export function decodeDamaged(bytes: Uint8Array, declared = 'utf-8'): Decoded {
  const encoding = isEncoding(declared) ? declared : 'utf-8';
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
