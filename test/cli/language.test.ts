/** In which language the command speaks: by the locale, as POSIX reads it. */
import { afterEach, expect, it, vi } from 'vitest';
import { messageLanguage } from '../../src/commands/project.js';

afterEach(() => vi.unstubAllEnvs());

it.each([
  ['ja', { LANG: 'ja_JP.UTF-8' }],
  ['ja', { LANG: 'ja' }],
  ['ja', { LANG: 'ja_JP@cjknarrow' }],
  ['ja', { LANG: 'japanese' }],
  ['en', { LANG: 'jam_JM.UTF-8' }],
  ['en', { LANG: 'C' }],
  ['en', {}],
  ['ja', { LC_ALL: '', LANG: 'ja_JP.UTF-8' }],
  ['ja', { LC_ALL: '', LC_MESSAGES: '', LANG: 'ja_JP.UTF-8' }],
  ['en', { LC_ALL: 'C', LANG: 'ja_JP.UTF-8' }],
  ['en', { LC_MESSAGES: 'en_GB.UTF-8', LANG: 'ja_JP.UTF-8' }],
  ['ja', { LC_ALL: 'ja_JP.eucJP', LC_MESSAGES: 'C', LANG: 'C' }],
] as const)('%s of %j', (language, locale) => {
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG']) vi.stubEnv(name, undefined);
  for (const [name, value] of Object.entries(locale)) vi.stubEnv(name, value);
  expect(messageLanguage()).toBe(language);
});
