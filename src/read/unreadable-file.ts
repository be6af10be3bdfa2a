import { InputError } from '../model/input-error.js';

/** A file that cannot be read as a document. The message names file, reason and remedy. */
export class UnreadableFile extends InputError {
  readonly fileName: string;
  readonly reason: string;
  readonly remedy: string;

  constructor(fileName: string, reason: string, remedy: string) {
    super(`${fileName}: ${reason}. ${remedy}`);
    this.name = 'UnreadableFile';
    this.fileName = fileName;
    this.reason = reason;
    this.remedy = remedy;
  }
}
