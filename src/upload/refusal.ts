/** Why a file that somebody sent is not converted, in words for them. */
import { NotInstalled, UnreadableFile } from '../index.js';
import type { Bilingual } from '../model/input-error.js';

/**
 * What is said of a file that cannot be read. Whoever sends one can install nothing on the server.
 * @throws what is a fault of ours
 */
export function refusalOf(error: unknown): Bilingual {
  if (error instanceof NotInstalled) return error.textElsewhere;
  if (error instanceof UnreadableFile) return error.text;
  throw error;
}
