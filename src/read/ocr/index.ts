/** Character recognition (OCR) for scanned pages: an optional part, loaded when the first such page comes. */
import type { Recogniser } from '../scanned-page.js';
import { UnreadableFile } from '../unreadable-file.js';
import { recognisePicture } from './page.js';
import type { Engine } from './tesseract.js';
import { openTesseract } from './tesseract.js';

/**
 * Lets a file be read with a recogniser, which is started for its first scanned page and closed with it.
 * @throws UnreadableFile where a page needs it and it is not installed, or has no picture to recognise
 */
export async function withRecogniser<Result>(
  fileName: string,
  read: (recognise: Recogniser) => Promise<Result>,
): Promise<Result> {
  let engine: Promise<Engine> | undefined;
  try {
    return await read(async ({ number, picture }) => {
      if (picture === undefined) throw noPicture(fileName, number);
      engine ??= openTesseract();
      const opened = await engine.catch(() => {
        throw notInstalled(fileName, number);
      });
      return recognisePicture(picture, opened);
    });
  } finally {
    await engine?.then(
      opened => opened.close(),
      () => undefined,
    );
  }
}

function notInstalled(fileName: string, page: number): UnreadableFile {
  return new UnreadableFile(
    fileName,
    {
      ja: `${page} ページは画像か、文字として読めない PDF です`,
      en: `page ${page} has no text that can be read: it is a picture, or its fonts do not say which characters they have`,
    },
    {
      ja: '文字認識を入れてください（npm install tesseract.js@7 @tesseract.js-data/jpn@1）。または元の文書を使ってください。',
      en: 'Install OCR (npm install tesseract.js@7 @tesseract.js-data/jpn@1), or use the document it was made from.',
    },
  );
}

function noPicture(fileName: string, page: number): UnreadableFile {
  return new UnreadableFile(
    fileName,
    {
      ja: `${page} ページは文字として読めず、認識できる一枚の画像もありません`,
      en: `page ${page} has no text that can be read, and is no single picture that could be recognised`,
    },
    {
      ja: '印刷して読み取るか、画像の PDF として保存し直して変換してください。または元の文書を使ってください。',
      en: 'Print and scan it, or save it as a PDF of pictures, and convert that; or use the document it was made from.',
    },
  );
}
