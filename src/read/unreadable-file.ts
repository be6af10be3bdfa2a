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
