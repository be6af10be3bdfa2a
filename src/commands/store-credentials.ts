/** Who we are for a store, from the environment: secrets do not belong on a command line. */
import { UsageError } from '../model/input-error.js';
import type { Credentials } from '../engine/remote/credentials.js';

/** Name and password, or a token; undefined where the environment has none. */
export function storeCredentials(
  environment: Readonly<Record<string, string | undefined>>,
): Credentials | undefined {
  const user = environment['RENKEI_STORE_USER'];
  const password = environment['RENKEI_STORE_PASSWORD'];
  const token = environment['RENKEI_STORE_TOKEN'];
  if (token !== undefined && token !== '') return { token };
  if (user === undefined || user === '') return undefined;
  if (password === undefined)
    throw new UsageError({
      ja: 'RENKEI_STORE_USER に合う RENKEI_STORE_PASSWORD を環境変数に入れてください。',
      en: 'RENKEI_STORE_USER is set: set RENKEI_STORE_PASSWORD, too.',
    });
  return { user, password };
}
