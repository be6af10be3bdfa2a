/**
 * read: the bytes of a file → SourceText.
 *
 * In: bytes and the name the user knows them by. Out: characters, with what identifies them.
 * Guarantees for the next stage:
 *
 * 1. The text of a text file is exactly what the file holds: nothing is normalised, only a byte order
 *    mark is gone. Other formats become text here, and nowhere else.
 * 2. A table row is one line with TAB between cells, a page break is FORM FEED, whatever the file was.
 * 3. A file that is no document is an error that names file, reason and remedy; it is never guessed at.
 */
import { createHash } from 'node:crypto';
import type { Bilingual } from '../model/input-error.js';
import type { SourceText } from '../model/text.js';
import { decodePlainText } from './plain-text.js';
import { UnreadableFile } from './unreadable-file.js';

export { UnreadableFile } from './unreadable-file.js';

/** The largest file that is read, in bytes: 50 MB is a book of scans, no agreement. */
const MAX_BYTES = 50_000_000;

/** Formats that are recognised by their first bytes and have no reader yet. */
const SIGNATURES: readonly (readonly [string, Bilingual])[] = [
  ['%PDF-', { ja: 'PDF', en: 'a PDF' }],
  [
    'PK\u0003\u0004',
    { ja: 'ZIP 形式（Word や Excel）', en: 'a ZIP container, as Word and Excel files are' },
  ],
  [
    '\u00D0\u00CF\u0011\u00E0',
    { ja: '旧形式の Word か Excel', en: 'a Word 97 or Excel 97 document' },
  ],
  ['{\\rtf', { ja: 'リッチテキスト', en: 'a Rich Text document' }],
  ['\u0089PNG', { ja: '画像', en: 'a picture' }],
  ['\u00FF\u00D8\u00FF', { ja: '画像', en: 'a picture' }],
];

/**
 * Reads one file of any format.
 * @throws UnreadableFile where the bytes are no document.
 */
export async function read(bytes: Uint8Array, fileName: string): Promise<SourceText> {
  return Promise.resolve(readText(bytes, fileName));
}

/**
 * Reads a text file.
 * @throws UnreadableFile where the bytes are no text.
 */
export function readText(bytes: Uint8Array, fileName: string): SourceText {
  rejectTooLarge(bytes, fileName);
  rejectKnownFormats(bytes, fileName);
  const { text, encoding } = decodePlainText(bytes, fileName);
  return { ...identityOf(bytes), fileName, mediaType: 'text/plain', encoding, text };
}

function identityOf(bytes: Uint8Array): Pick<SourceText, 'id' | 'sha256'> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { id: sha256.slice(0, 16), sha256 };
}

function rejectTooLarge(bytes: Uint8Array, fileName: string): void {
  if (bytes.length <= MAX_BYTES) return;
  throw new UnreadableFile(
    fileName,
    { ja: `${MAX_BYTES / 1e6} MB を超えています`, en: `larger than ${MAX_BYTES / 1e6} MB` },
    {
      ja: '分けるか、協約の部分だけを変換してください。',
      en: 'Split it, or convert the agreement alone.',
    },
  );
}

function rejectKnownFormats(bytes: Uint8Array, fileName: string): void {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known === undefined) return;
  throw new UnreadableFile(
    fileName,
    {
      ja: `${known[1].ja}です。読めるのはプレーンテキストだけです`,
      en: `it is ${known[1].en}, and only plain text is read`,
    },
    {
      ja: 'プレーンテキスト（UTF-8、表は1行1件、セルの間はタブ）で保存して変換してください。',
      en: 'Save it as plain text (UTF-8, one table row a line, TAB between cells) and convert that.',
    },
  );
}
