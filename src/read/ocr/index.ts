/** Character recognition (OCR) for scanned pages: an optional part, loaded when the first such page comes. */
import type { Bilingual } from '../../model/input-error.js';
import type { Recogniser } from '../scanned-page.js';
import { NotInstalled } from '../unreadable-file.js';
import { recognisePicture } from './page.js';
import type { Direction, Engine } from './tesseract.js';
import { isInstalled, openTesseract } from './tesseract.js';

/**
 * Lets a file be read with a recogniser, which is started for its first page that needs it, one for each
 * direction of lines, and closed with the file.
 * @throws NotInstalled where a page needs it and it is not installed
 */
export async function withRecogniser<Result>(
  fileName: string,
  read: (recognise: Recogniser) => Promise<Result>,
): Promise<Result> {
  const engines = new Map<Direction, Promise<Engine>>();
  try {
    return await read(async ({ number, picture }) => {
      if (!isInstalled('across')) throw notInstalled(fileName, number);
      return recognisePicture(await picture(), direction => {
        if (!isInstalled(direction)) throw notInstalledForVertical(fileName, number);
        const engine = engines.get(direction) ?? openTesseract(direction);
        engines.set(direction, engine);
        return engine;
      });
    });
  } finally {
    await Promise.all([...engines.values()].map(close));
  }
}

/** An engine that failed to start has nothing to close, and its failure is known by then. */
async function close(engine: Promise<Engine>): Promise<void> {
  await engine.then(
    opened => opened.close(),
    () => undefined,
  );
}

const INSTALL = 'npm install tesseract.js@7 @tesseract.js-data/jpn@1 @tesseract.js-data/jpn_vert@1';

const REMEDY: Bilingual = {
  ja: `文字認識を入れてください（${INSTALL}）。または元の文書を使ってください。`,
  en: `Install OCR (${INSTALL}), or use the document it was made from.`,
};

function notInstalled(fileName: string, page: number): NotInstalled {
  const reason = {
    ja: `${page} ページは画像か、文字として読めない PDF です`,
    en: `page ${page} has no text that can be read: it is a picture, or its fonts do not say which characters they have`,
  };
  return new NotInstalled(fileName, reason, REMEDY);
}

function notInstalledForVertical(fileName: string, page: number): NotInstalled {
  const reason = {
    ja: `${page} ページは縦書きの画像ですが、縦書きの文字認識が入っていません`,
    en: `page ${page} is a picture of vertical writing, and OCR for that is not installed`,
  };
  return new NotInstalled(fileName, reason, REMEDY);
}
