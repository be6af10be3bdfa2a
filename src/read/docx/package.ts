/** A Word file as a ZIP container: its parts, unpacked within bounds, and what other containers are. */
import { unzipSync } from 'fflate';
import type { Bilingual } from '../../model/input-error.js';
import { UnreadableFile } from '../unreadable-file.js';
import type { XmlElement } from './xml.js';
import { child, childrenOf, parseXml } from './xml.js';

/**
 * The most that the XML of a Word file may take when it is unpacked, in bytes: some 5,000 pages. A
 * container that says more is not unpacked at all; one that says less is cut where it said it ends.
 */
const MAX_UNPACKED = 50_000_000;

/** The XML parts of a Word file, by the path in the container. */
export interface Package {
  readonly fileName: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** Parts that have text or say how it is numbered. Fonts, themes, thumbnails and data behind fields do not. */
const WANTED = /(?:\.rels|^\[Content_Types\]\.xml|^mimetype|^(?!docProps|customXml).*\.xml)$/;
const UNWANTED = /(?:^|\/)(?:theme|glossary|fontTable|webSettings|embeddings)(?:\/|\.xml$|\d)/;

/**
 * Opens a container.
 * @throws UnreadableFile where it is damaged, too large, or no Word file
 */
export function openPackage(bytes: Uint8Array, fileName: string): Package {
  const names: string[] = [];
  let size = 0;
  let files: Package['files'];
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (!WANTED.test(name) || UNWANTED.test(name)) return false;
        size += originalSize;
        return size <= MAX_UNPACKED;
      },
    });
  } catch {
    throw damaged(fileName);
  }
  if (size > MAX_UNPACKED) throw tooLarge(fileName);
  rejectOtherContainers({ fileName, files }, names);
  return { fileName, files };
}

/**
 * Reads a part.
 * @throws UnreadableFile where it is no XML
 */
export function readPart({ fileName, files }: Package, path: string): XmlElement | undefined {
  const bytes = files[path];
  if (bytes === undefined) return undefined;
  try {
    return parseXml(decodeXml(bytes));
  } catch {
    throw damaged(fileName);
  }
}

/** XML is UTF-8 unless its byte order mark says UTF-16. */
function decodeXml(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBigEndian = bytes[0] === 0xfe && bytes[1] === 0xff;
  const encoding = isUtf16 ? 'utf-16le' : isBigEndian ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** The paths of the parts that a part is related to in a way (`officeDocument`, `footer`), in order. */
export function relatedParts(container: Package, path: string, kind: string): readonly string[] {
  const at = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, at);
  const relations = readPart(container, `${folder}_rels/${path.slice(at)}.rels`);
  return childrenOf(child(relations, 'rel:Relationships'), 'rel:Relationship')
    .filter(({ attributes }) => attributes['Type']?.endsWith(`/${kind}`))
    .map(({ attributes }) => resolve(folder, attributes['Target'] ?? ''));
}

function resolve(folder: string, target: string): string {
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}

const SAVE_AS: Bilingual = {
  ja: '作ったソフトで開き、Word（.docx）か PDF で保存して変換してください。',
  en: 'Open it in the program it was made with, save it as Word (.docx) or PDF, and convert that.',
};

/** Containers by a part of theirs. */
const OTHERS: readonly (readonly [string, Bilingual])[] = [
  ['xl/workbook.xml', { ja: 'Excel のブック（.xlsx）', en: 'an Excel workbook (.xlsx)' }],
  ['xl/workbook.bin', { ja: 'Excel のブック（.xlsb）', en: 'an Excel workbook (.xlsb)' }],
  ['ppt/presentation.xml', { ja: 'PowerPoint（.pptx）', en: 'a PowerPoint presentation (.pptx)' }],
  ['META-INF/container.xml', { ja: '電子書籍（.epub）', en: 'an e-book (.epub)' }],
  ['mimetype', { ja: 'OpenDocument（.odt など）', en: 'an OpenDocument file, as .odt' }],
];

function rejectOtherContainers(container: Package, names: readonly string[]): void {
  if (names.includes('word/document.xml')) return;
  const { fileName } = container;
  const other = OTHERS.find(([path]) => names.includes(path))?.[1];
  if (other !== undefined) throw notWord(fileName, other, SAVE_AS);
  if (relatedParts(container, '', 'officeDocument').length > 0) return;
  throw notWord(
    fileName,
    { ja: 'Word 以外の ZIP ファイル', en: 'a ZIP container without a Word document' },
    {
      ja: '解凍して、中の文書を変換してください。',
      en: 'Unpack it and convert the document that is in it.',
    },
  );
}

function notWord(fileName: string, name: Bilingual, remedy: Bilingual): UnreadableFile {
  return new UnreadableFile(
    fileName,
    { ja: `${name.ja}です`, en: `it is ${name.en}, which is not read` },
    remedy,
  );
}

/** For a container that does not unpack, or a part that is no XML. */
export function damaged(fileName: string): UnreadableFile {
  return new UnreadableFile(
    fileName,
    {
      ja: 'Word ファイル（ZIP 形式）ですが、壊れています',
      en: 'it is a ZIP container as Word files are, and it is damaged',
    },
    {
      ja: 'Word で開いて「開いて修復」し、保存し直して変換してください。',
      en: 'Open and repair it in Word, save it again, and convert that.',
    },
  );
}

function tooLarge(fileName: string): UnreadableFile {
  const megabytes = MAX_UNPACKED / 1e6;
  return new UnreadableFile(
    fileName,
    {
      ja: `展開すると ${megabytes} MB を超える Word ファイルです`,
      en: `unpacked, it is larger than ${megabytes} MB`,
    },
    {
      ja: '協約の部分だけを Word で保存して変換してください。',
      en: 'Save the agreement alone in Word and convert that.',
    },
  );
}
