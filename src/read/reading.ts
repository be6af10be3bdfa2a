/** What a reader of one format makes of the bytes of a file. */
import type { SourceText } from '../model/text.js';

/** A file as text: everything of it but its identity. */
export type Reading = Omit<SourceText, 'id' | 'sha256' | 'fileName'>;

/**
 * Reads the bytes of a file whose format is known.
 * @throws UnreadableFile where they are damaged, or hold no document
 */
export type Reader = (bytes: Uint8Array, fileName: string) => Promise<Reading> | Reading;

/** A format of files: how it is recognised, and what reads it. */
export interface Format {
  readonly recognises: (bytes: Uint8Array, fileName: string) => boolean;
  /** The reader, loaded when the first file of the format comes. */
  readonly reader: () => Promise<Reader>;
}
