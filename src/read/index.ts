/**
 * read: the bytes of a file → SourceText.
 *
 * In: bytes and the name the user knows them by. Out: characters, with what identifies them.
 * Guarantees for the next stage:
 *
 * 1. The text of a text file is exactly what the file holds: nothing is normalised, only a byte order
 *    mark is gone. Other formats become text here, and nowhere else.
 * 2. A table row is one line with TAB between cells, a page break is FORM FEED, whatever the file was.
 *    Which cells cover several columns is said beside the text (`wideCells`).
 * 3. A file that is no document is an error that names file, reason and remedy; it is never guessed at.
 */
import { createHash } from 'node:crypto';
import type { SourceText } from '../model/text.js';
import { isHtml, isZip } from './first-bytes.js';
import { rejectForeign } from './foreign-formats.js';
import { decodePlainText } from './plain-text.js';
import type { Format, Reader } from './reading.js';
import { UnreadableFile } from './unreadable-file.js';

export { NotInstalled, UnreadableFile } from './unreadable-file.js';

/** The largest file that is read, in bytes: 50 MB is a book of scans, no agreement. */
const MAX_BYTES = 50_000_000;

/** The formats besides plain text, each with what recognises and what reads it. */
const FORMATS: readonly Format[] = [
  { recognises: isPdf, reader: pdfReader },
  { recognises: isZip, reader: async () => (await import('./docx/index.js')).readDocx },
  { recognises: isHtml, reader: async () => (await import('./html/index.js')).readHtml },
];

/** PDF, its scanned pages recognised; the recogniser itself is loaded with the first of them. */
async function pdfReader(): Promise<Reader> {
  const [{ readPdf }, { withRecogniser }] = await Promise.all([
    import('./pdf/index.js'),
    import('./ocr/index.js'),
  ]);
  return (bytes, fileName) =>
    withRecogniser(fileName, recognise => readPdf(bytes, fileName, recognise));
}

/**
 * Reads one file of any format.
 * @throws UnreadableFile where the bytes are no document.
 */
export async function read(bytes: Uint8Array, fileName: string): Promise<SourceText> {
  rejectTooLarge(bytes, fileName);
  const format = FORMATS.find(({ recognises }) => recognises(bytes, fileName));
  if (format === undefined) return readText(bytes, fileName);
  const reader = await format.reader();
  return { ...identityOf(bytes), fileName, ...(await reader(bytes, fileName)) };
}

/**
 * Reads a text file.
 * @throws UnreadableFile where the bytes are no text.
 */
export function readText(bytes: Uint8Array, fileName: string): SourceText {
  rejectTooLarge(bytes, fileName);
  rejectForeign(bytes, fileName);
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

/** Blank bytes before its header do no harm to a PDF. Not この協約の%PDF-1.7版. */
function isPdf(bytes: Uint8Array): boolean {
  return /^\s*%PDF-/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 64)));
}
