/** Character recognition (OCR) for scanned pages: an optional part, loaded when the first such page comes. */
import type { Recogniser } from '../scanned-page.js';
import { UnreadableFile } from '../unreadable-file.js';
import { recognisePicture } from './page.js';
import type { Engine } from './tesseract.js';
import { openTesseract } from './tesseract.js';

/**
 * Lets a file be read with a recogniser, which is started for its first scanned page and closed with it.
 * @throws UnreadableFile where a page needs it and it is not installed
 */
export async function withRecogniser<Result>(
  fileName: string,
  read: (recognise: Recogniser) => Promise<Result>,
): Promise<Result> {
  let engine: Promise<Engine> | undefined;
  try {
    return await read(async ({ number, picture }) => {
      engine ??= openTesseract();
      const opened = await engine.catch(() => {
        throw notInstalled(fileName, number);
      });
      return recognisePicture(await picture(), opened);
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
