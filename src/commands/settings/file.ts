/** The file of settings: JSON, one object. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError, reasonOf } from '../../model/input-error.js';

/** Values by key, as the file has them; and where each stands, for errors. */
export interface SettingsFile {
  readonly values: Readonly<Record<string, unknown>>;
  /** `settings.json:3`, where the key stands on the third line. */
  place(key: string): string;
}

/**
 * Reads the file. Names of folders and files in it are taken from where the file is.
 * @throws UsageError that names the file, and the line where the JSON breaks
 */
export function readSettingsFile(path: string): SettingsFile {
  const text = textOf(path);
  const given = Object.entries(objectOf(text, path)).filter(([key]) => key !== '$schema');
  return {
    values: withDataFrom(Object.fromEntries(given), dirname(path)),
    place: key => `${path}${lineOf(text, key)}`,
  };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError({
      ja: `${path}: 設定ファイルを読めません（${reasonOf(error)}）。--config と RENKEI_CONFIG を確かめてください。`,
      en: `${path}: the file of settings cannot be read (${reasonOf(error)}). Look at --config and RENKEI_CONFIG.`,
    });
  }
}

function objectOf(text: string, path: string): Readonly<Record<string, unknown>> {
  const value = parsed(text, path);
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw new UsageError({
    ja: `${path}: 設定ファイルは { "port": 3000 } のような JSON のオブジェクトにしてください。`,
    en: `${path}: a file of settings is one JSON object, as { "port": 3000 }.`,
  });
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError({
      ja: `${path}: JSON として読めません（${reasonOf(error)}）。`,
      en: `${path}: this is no JSON (${reasonOf(error)}).`,
    });
  }
}

function withDataFrom(
  values: Readonly<Record<string, unknown>>,
  folder: string,
): Readonly<Record<string, unknown>> {
  const data = values['data'];
  if (!Array.isArray(data)) return values;
  const from = (name: unknown): unknown =>
    typeof name === 'string' ? resolve(folder, name) : name;
  return { ...values, data: data.map(from) };
}

/** `:3` for a key on the third line; nothing where it is not found. */
function lineOf(text: string, key: string): string {
  const at = text.indexOf(JSON.stringify(key));
  return at < 0 ? '' : `:${text.slice(0, at).split('\n').length}`;
}
