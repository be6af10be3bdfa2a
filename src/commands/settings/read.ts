/** Settings from the command line, the environment and a file: the first that has one counts. */
import { UsageError } from '../../model/input-error.js';
import type { SettingsFile } from './file.js';
import { readSettingsFile } from './file.js';
import type { Settings } from './schema.js';
import { MUST_BE, settingsSchema } from './schema.js';
import type { Setting, SettingKey } from './table.js';
import { SETTINGS, SETTING_ENTRIES } from './table.js';

/** Where settings come from. */
export interface Given {
  /** What stands on the command line, by key, as text. */
  readonly flags: Readonly<Record<string, unknown>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The file that `--config` names. */
  readonly config?: string;
}

/** A value, and what an error calls the place that it comes from. */
interface Found {
  readonly value: unknown;
  readonly place: string;
}

/**
 * The settings in use.
 * @throws UsageError that names the flag, the variable or the line of the file that is wrong, and what it must be
 */
export function readSettings({ flags, environment, config }: Given): Settings {
  const path = config ?? filled(environment['RENKEI_CONFIG']);
  const file = path === undefined ? undefined : readSettingsFile(path);
  if (file !== undefined) refuseUnknown(file);
  const found = new Map<SettingKey, Found>();
  for (const [key, setting] of SETTING_ENTRIES) {
    const value =
      ofFlag(setting, flags[key]) ?? ofVariable(setting, environment) ?? ofFile(key, file);
    if (value !== undefined) found.set(key, value);
  }
  return checked(found);
}

function refuseUnknown(file: SettingsFile): void {
  const unknown = Object.keys(file.values).find(key => !Object.hasOwn(SETTINGS, key));
  if (unknown === undefined) return;
  const known = Object.keys(SETTINGS).join(', ');
  throw new UsageError({
    ja: `${file.place(unknown)}: 「${unknown}」という設定はありません。使えるのは ${known} です。`,
    en: `${file.place(unknown)}: there is no setting "${unknown}". There are ${known}.`,
  });
}

function ofFlag(setting: Setting, value: unknown): Found | undefined {
  if (value === undefined) return undefined;
  const place = setting.flag.split(' ')[0] ?? setting.flag;
  return { value: typeof value === 'boolean' ? value : fromText(setting, value), place };
}

function ofVariable(setting: Setting, environment: Given['environment']): Found | undefined {
  const value = filled(environment[setting.variable]);
  return value === undefined
    ? undefined
    : { value: fromText(setting, value), place: setting.variable };
}

function ofFile(key: SettingKey, file: SettingsFile | undefined): Found | undefined {
  if (file === undefined || !Object.hasOwn(file.values, key)) return undefined;
  return { value: file.values[key], place: `${file.place(key)}: ${key}` };
}

/** A variable that is set to nothing is not set. */
function filled(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

const ON_OFF: Readonly<Record<string, boolean>> = { true: true, 1: true, false: false, 0: false };

/** A value of a text, in its form; a text that has not this form stays as it is, for the schema to refuse. */
function fromText({ form }: Setting, given: unknown): unknown {
  const texts = (Array.isArray(given) ? given : [given]).map(String);
  // a name on the command line may have a comma in it
  if (form === 'paths' && Array.isArray(given)) return texts;
  if (form === 'paths' || form === 'addresses') return listed(texts);
  return oneFromText(form, texts.at(-1) ?? '');
}

function oneFromText(form: 'one' | 'number' | 'switch', text: string): unknown {
  switch (form) {
    case 'number':
      return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
    case 'switch':
      return ON_OFF[text.toLowerCase()] ?? text;
    case 'one':
      return text;
  }
}

/** `A, B` */
function listed(texts: readonly string[]): readonly string[] {
  return texts.flatMap(text => text.split(',').map(part => part.trim())).filter(Boolean);
}

function checked(found: ReadonlyMap<SettingKey, Found>): Settings {
  const values = Object.fromEntries([...found].map(([key, { value }]) => [key, value]));
  const { data, error } = settingsSchema.safeParse(values);
  if (data !== undefined) return data;
  const key = error.issues[0]?.path[0] as SettingKey;
  throw wrongValue(key, found.get(key) ?? { value: undefined, place: key });
}

function wrongValue(key: SettingKey, { value, place }: Found): UsageError {
  const { ja, en } = MUST_BE[key];
  const shown = JSON.stringify(value);
  return new UsageError({
    ja: `${place}: ${shown} は使えません。${ja}にしてください。`,
    en: `${place}: ${shown} cannot be used; it must be: ${en}.`,
  });
}
