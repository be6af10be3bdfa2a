/** Bytes that are no text and nothing known: what their name says they should be, and what they look like. */
import type { Bilingual } from '../model/input-error.js';
import { UnreadableFile } from './unreadable-file.js';

/** What a file is by the ending of its name. */
const ENDINGS: readonly (readonly [RegExp, Bilingual])[] = [
  [/\.pdf$/i, { ja: 'PDF', en: 'a PDF' }],
  [/\.docx$/i, { ja: 'Word 文書', en: 'a Word document' }],
  [/\.html?$/i, { ja: 'Web ページ', en: 'a web page' }],
];

/** What data look like that no program wrote as a document. */
const LOOKS: readonly (readonly [(bytes: Uint8Array) => boolean, Bilingual])[] = [
  [
    bytes => bytes.every(byte => byte === 0),
    {
      ja: '中身がすべて 0 です（ダウンロードか保存が途中で止まったものでしょう）',
      en: 'all of it is zeros, as when a download or a save was cut off',
    },
  ],
  [
    bytes => bytes[0] === 0x1f && bytes[1] === 0x8b,
    { ja: 'gzip で圧縮したファイルです', en: 'it is compressed by gzip' },
  ],
  [
    bytes => [0x37, 0x7a, 0xbc, 0xaf].every((byte, at) => bytes[at] === byte),
    { ja: '7-Zip で圧縮したファイルです', en: 'it is a 7-Zip archive' },
  ],
  [
    holdsPdf,
    {
      ja: '途中に PDF の始まりがあります（前に別のデータが付いています）',
      en: 'a PDF begins further inside, behind other data',
    },
  ],
];

const UNKNOWN: Bilingual = {
  ja: '文書の形をしていないデータです（暗号化されたか、壊れたか、別の種類のファイルでしょう）',
  en: 'it is data without the form of a document: encrypted, damaged or of another kind',
};

/** How much of a file is looked at for the beginning of a PDF, in bytes. */
const REACH = 65_536;

function holdsPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, REACH)).includes('%PDF-');
}

/** The refusal of a file whose name promises a format that it has not; undefined for other names. */
export function misnamed(bytes: Uint8Array, fileName: string): UnreadableFile | undefined {
  const promised = ENDINGS.find(([ending]) => ending.test(fileName))?.[1];
  if (promised === undefined) return undefined;
  const look = LOOKS.find(([looksLikeIt]) => looksLikeIt(bytes))?.[1] ?? UNKNOWN;
  return new UnreadableFile(
    fileName,
    {
      ja: `名前は${promised.ja}ですが、${promised.ja}ではありません。${look.ja}`,
      en: `its name is that of ${promised.en}, but it is none: ${look.en}`,
    },
    {
      ja: '元の場所からもう一度取り直し、ふだん使うソフトで開けることを確かめてから変換してください。圧縮したものは展開してください。',
      en: 'Get it again from where it came from, see that it opens in the program you use for such files, and convert it then. What is compressed must be unpacked.',
    },
  );
}
