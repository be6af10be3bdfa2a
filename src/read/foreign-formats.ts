/** Files that no reader takes: what they are, and what to do with them. */
import type { Bilingual } from '../model/input-error.js';
import { UnreadableFile } from './unreadable-file.js';

interface ForeignFormat {
  readonly name: Bilingual;
  readonly remedy: Bilingual;
}

/** For files that a program with text in it made: it can save them as something that is read. */
const SAVE_AS: Bilingual = {
  ja: '作ったソフトで開き、Word（.docx）か PDF で保存して変換してください。',
  en: 'Open it in the program it was made with, save it as Word (.docx) or PDF, and convert that.',
};

/** For files that have a reader of their own, given to the one that reads text. */
const AS_TEXT: Bilingual = {
  ja: 'プレーンテキスト（UTF-8、表は1行1件、セルの間はタブ）で保存して変換してください。',
  en: 'Save it as plain text (UTF-8, one table row a line, TAB between cells) and convert that.',
};

const COMPOUND = '\u00D0\u00CF\u0011\u00E0';

/** What a compound file of Microsoft holds, by the name of a stream in it. */
const STREAMS: readonly (readonly [string, ForeignFormat])[] = [
  [
    'EncryptedPackage',
    {
      name: {
        ja: 'パスワードで保護された Office 文書',
        en: 'an Office document protected by a password',
      },
      remedy: {
        ja: 'パスワードを外して保存し、変換してください。',
        en: 'Save it without the password and convert that.',
      },
    },
  ],
  [
    'WordDocument',
    { name: { ja: '旧形式の Word（.doc）', en: 'a Word 97 document (.doc)' }, remedy: SAVE_AS },
  ],
  [
    'Workbook',
    { name: { ja: '旧形式の Excel（.xls）', en: 'an Excel 97 workbook (.xls)' }, remedy: SAVE_AS },
  ],
  [
    'PowerPoint Document',
    {
      name: { ja: '旧形式の PowerPoint（.ppt）', en: 'a PowerPoint 97 presentation (.ppt)' },
      remedy: SAVE_AS,
    },
  ],
  [
    'DocumentText',
    { name: { ja: '一太郎の文書（.jtd）', en: 'an Ichitaro document (.jtd)' }, remedy: SAVE_AS },
  ],
];

const PICTURE: ForeignFormat = {
  name: { ja: '画像', en: 'a picture' },
  remedy: {
    ja: 'PDF にまとめて変換すると、文字認識で読みます。',
    en: 'Put it into a PDF and convert that: its text is then recognised.',
  },
};

/** Formats by their first bytes. */
const SIGNATURES: readonly (readonly [string, ForeignFormat])[] = [
  ['%PDF-', { name: { ja: 'PDF', en: 'a PDF' }, remedy: AS_TEXT }],
  ['PK\u0003\u0004', { name: { ja: 'ZIP 形式', en: 'a ZIP container' }, remedy: AS_TEXT }],
  [
    '{\\rtf',
    { name: { ja: 'リッチテキスト（.rtf）', en: 'a Rich Text document (.rtf)' }, remedy: SAVE_AS },
  ],
  ['MIME-Version:', webArchive()],
  ['From: <Saved by', webArchive()],
  ['\u0089PNG', PICTURE],
  ['\u00FF\u00D8\u00FF', PICTURE],
  ['II*\u0000', PICTURE],
  ['MM\u0000*', PICTURE],
  ['GIF8', PICTURE],
];

function webArchive(): ForeignFormat {
  return {
    name: { ja: 'Web ページのアーカイブ（.mht）', en: 'a web archive (.mht)' },
    remedy: {
      ja: 'ブラウザーで開き、HTML か PDF で保存して変換してください。',
      en: 'Open it in a browser, save it as HTML or PDF, and convert that.',
    },
  };
}

/**
 * Refuses a file that is neither text nor of a format that has a reader.
 * @throws UnreadableFile that says what the file is and what to do
 */
export function rejectForeign(bytes: Uint8Array, fileName: string): void {
  const foreign = foreignFormatOf(bytes, fileName);
  if (foreign === undefined) return;
  throw new UnreadableFile(
    fileName,
    { ja: `${foreign.name.ja}です`, en: `it is ${foreign.name.en}, which is not read` },
    foreign.remedy,
  );
}

function foreignFormatOf(bytes: Uint8Array, fileName: string): ForeignFormat | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (head.startsWith(COMPOUND)) return compoundFormatOf(bytes, fileName);
  return SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1];
}

/** 一太郎 is told by its ending too: what its streams are called is not published. */
function compoundFormatOf(bytes: Uint8Array, fileName: string): ForeignFormat {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stream = /\.jt[dt]c?$/i.test(fileName)
    ? 'DocumentText'
    : STREAMS.find(([name]) => content.includes(Buffer.from(name, 'utf16le')))?.[0];
  return (
    STREAMS.find(([name]) => name === stream)?.[1] ?? {
      name: { ja: '旧形式の Office 文書', en: 'a Word 97 or Excel 97 document' },
      remedy: SAVE_AS,
    }
  );
}
