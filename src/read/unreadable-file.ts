import type { Bilingual } from '../model/input-error.js';
import { InputError } from '../model/input-error.js';

/** A file that cannot be read as a document. The message names file, reason and remedy. */
export class UnreadableFile extends InputError {
  readonly fileName: string;

  constructor(fileName: string, reason: Bilingual, remedy: Bilingual) {
    super({
      ja: `${fileName}: ${reason.ja}。${remedy.ja}`,
      en: `${fileName}: ${reason.en}. ${remedy.en}`,
    });
    this.name = 'UnreadableFile';
    this.fileName = fileName;
  }
}

/** A file that could be read if something were installed here: who sent it from elsewhere cannot do that. */
export class NotInstalled extends UnreadableFile {
  /** The same for who cannot install anything. */
  readonly textElsewhere: Bilingual;

  constructor(fileName: string, reason: Bilingual, remedy: Bilingual) {
    super(fileName, reason, remedy);
    this.textElsewhere = new UnreadableFile(fileName, reason, OTHER_FILE).text;
  }
}

const OTHER_FILE: Bilingual = {
  ja: 'このサーバーは、スキャンなど画像の文書を読み取れません。文字のある元の文書（Word、テキストなど）を送るか、文を貼り付けてください。',
  en: 'This server cannot read scans. Send the document it was made from (Word, text), or paste the text.',
};
