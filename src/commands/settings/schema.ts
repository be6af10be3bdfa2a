/** What the settings of renkei serve must be, wherever they come from. */
import { z } from 'zod';
import type { Bilingual } from '../../model/input-error.js';
import type { SettingKey } from './table.js';
import { LOG_LEVELS, SETTINGS, SETTING_ENTRIES } from './table.js';

const ADDRESS = z.url({ protocol: /^https?$/ });
const SECONDS = z.number().positive();

/** The values that are in use, each with its default. */
export const settingsSchema = z.strictObject({
  data: z.array(z.string().min(1)).default([]),
  store: z.array(ADDRESS).default([]),
  port: z.int().min(0).max(65_535).default(SETTINGS.port.byDefault),
  host: z.string().min(1).default(SETTINGS.host.byDefault),
  url: ADDRESS.optional(),
  timeout: SECONDS.max(3600).default(SETTINGS.timeout.byDefault),
  budget: SECONDS.default(SETTINGS.budget.byDefault),
  errors: z.int().min(1).default(SETTINGS.errors.byDefault),
  threads: z.int().min(1).max(64).default(SETTINGS.threads.byDefault),
  trustProxy: z.int().min(0).max(9).default(SETTINGS.trustProxy.byDefault),
  service: z.array(ADDRESS).default([]),
  ownService: z.array(ADDRESS).default([]),
  federation: z.boolean().default(SETTINGS.federation.byDefault),
  watch: z.boolean().default(SETTINGS.watch.byDefault),
  log: z.enum(LOG_LEVELS).default(SETTINGS.log.byDefault),
  openMetrics: z.boolean().default(SETTINGS.openMetrics.byDefault),
});

/** Settings that were read. */
export type Settings = z.output<typeof settingsSchema>;

const ADDRESSES: Bilingual = {
  ja: 'http:// か https:// で始まる番地（いくつでも）',
  en: 'addresses that begin with http:// or https://',
};
const SWITCH: Bilingual = { ja: 'true か false', en: 'true or false' };
const ABOVE_ZERO: Bilingual = { ja: '0 より大きい秒数', en: 'seconds, a number above 0' };

/** What each must be, in words. */
export const MUST_BE: Readonly<Record<SettingKey, Bilingual>> = {
  data: { ja: 'フォルダーかファイルの名前', en: 'names of folders or files' },
  store: ADDRESSES,
  port: { ja: '0 から 65535 までの番号', en: 'a port is a number from 0 to 65535' },
  host: { ja: '待ち受ける番地', en: 'the address to listen on' },
  url: {
    ja: 'http:// か https:// で始まる番地',
    en: 'an address that begins with http:// or https://',
  },
  timeout: { ja: '0 より大きく 3600 までの秒数', en: 'seconds, a number above 0, up to 3600' },
  budget: ABOVE_ZERO,
  errors: { ja: '1 以上の整数', en: 'a whole number from 1' },
  threads: { ja: '1 から 64 までの整数', en: 'a whole number from 1 to 64' },
  trustProxy: { ja: '0 から 9 までの整数', en: 'a whole number from 0 to 9' },
  service: ADDRESSES,
  ownService: ADDRESSES,
  federation: SWITCH,
  watch: SWITCH,
  log: { ja: LOG_LEVELS.join('、'), en: `one of ${LOG_LEVELS.join(', ')}` },
  openMetrics: SWITCH,
};

/** The schema of the file, for editors: https://json-schema.org/draft/2020-12 */
export function settingsFileSchema(): object {
  const { properties = {}, ...schema } = z.toJSONSchema(settingsSchema, { io: 'input' });
  const described = SETTING_ENTRIES.map(([key, { text }]) => [
    key,
    Object.assign({ description: text }, properties[key]),
  ]);
  const all = { $schema: { type: 'string' }, ...(Object.fromEntries(described) as object) };
  return { ...schema, title: 'Settings of renkei serve', properties: all };
}
