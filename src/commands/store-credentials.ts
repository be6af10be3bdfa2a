/** Who we are for a store, from the environment or a file that it names: secrets do not belong on a command line. */
import { readFileSync } from 'node:fs';
import { UsageError, reasonOf } from '../model/input-error.js';
import type { Credentials } from '../engine/remote/credentials.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Name and password, or a token; undefined where the environment has none.
 * @throws UsageError
 */
export function storeCredentials(environment: Environment): Credentials | undefined {
  const token = secret('RENKEI_STORE_TOKEN', environment);
  if (token !== undefined) return { token };
  const user = environment['RENKEI_STORE_USER'];
  if (user === undefined || user === '') return undefined;
  const password = secret('RENKEI_STORE_PASSWORD', environment);
  if (password !== undefined) return { user, password };
  throw new UsageError({
    ja: 'RENKEI_STORE_USER に合う RENKEI_STORE_PASSWORD（またはファイルを指す RENKEI_STORE_PASSWORD_FILE）を環境変数に入れてください。',
    en: 'RENKEI_STORE_USER is set: set RENKEI_STORE_PASSWORD, too, or RENKEI_STORE_PASSWORD_FILE to a file that has it.',
  });
}

/** What a variable says, or the first line of the file that `…_FILE` names. */
function secret(name: string, environment: Environment): string | undefined {
  const value = environment[name];
  const file = environment[`${name}_FILE`];
  if (value !== undefined && value !== '') return value;
  if (file === undefined || file === '') return undefined;
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/)[0];
  } catch (error) {
    throw new UsageError({
      ja: `${name}_FILE の指すファイル ${file} が読めません（${reasonOf(error)}）。`,
      en: `the file that ${name}_FILE names cannot be read: ${file} (${reasonOf(error)}).`,
    });
  }
}

/**
 * Refuses an address that says who we are: it would be seen in lists of processes, in messages and in the log.
 * @throws UsageError
 */
export function refuseSecretAddress(address: string | undefined): void {
  if (address === undefined || !URL.canParse(address)) return;
  const { username, password, protocol, host } = new URL(address);
  if (username === '' && password === '') return;
  throw new UsageError({
    ja: `番地（${protocol}//${host}）に利用者の名前やパスワードを書かないでください。環境変数 RENKEI_STORE_USER と RENKEI_STORE_PASSWORD に入れてください。`,
    en: `an address (${protocol}//${host}) must not have a user name or password in it: set RENKEI_STORE_USER and RENKEI_STORE_PASSWORD.`,
  });
}
