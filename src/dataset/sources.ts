/** The files that a dataset is built from. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Bilingual } from '../model/input-error.js';
import { InputError, reasonOf } from '../model/input-error.js';
import { cell, readTable } from './tables.js';
import type { Row } from './tables.js';

/** One file as bytes. */
export interface SourceFile {
  /** The path as the user gave it, for messages. */
  readonly path: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file or folder that cannot be used; the message names it and the remedy. */
export class SourceError extends InputError {
  constructor(path: string, { ja, en }: Bilingual) {
    super({ ja: `${path}: ${ja}`, en: `${path}: ${en}` });
    this.name = 'SourceError';
  }
}

/** The columns of a folder's manifest.csv. */
const MANIFEST_COLUMNS = ['file', 'sha256', 'title', 'parties', 'date', 'kind', 'note'];

/** The endings of files that are read from a folder without a manifest. */
const DOCUMENT = /\.(?:txt|text|pdf|docx|html?)$/i;

/**
 * Reads files and folders. Of a folder with a manifest.csv, the files it lists, each checked
 * against its SHA-256; of another, its documents.
 * @throws SourceError for a path that is not there, a changed file, a folder without texts.
 */
export async function readSources(paths: readonly string[]): Promise<readonly SourceFile[]> {
  const found = await Promise.all(paths.map(path => readPath(path)));
  return found.flat();
}

async function readPath(path: string): Promise<readonly SourceFile[]> {
  const info = await stat(path).catch((error: unknown) => {
    throw unusable(path, error);
  });
  return info.isDirectory() ? readFolder(path) : [await readOne(path)];
}

async function readOne(path: string): Promise<SourceFile> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw unusable(path, error);
  });
  return { path, name: basename(path), bytes };
}

async function readFolder(folder: string): Promise<readonly SourceFile[]> {
  const names = (await readdir(folder)).sort();
  if (names.includes('manifest.csv')) return readListed(folder);
  const documents = names.filter(name => DOCUMENT.test(name));
  if (documents.length === 0)
    throw new SourceError(folder, {
      ja: 'フォルダに文書（.txt、.pdf、.docx、.html）も manifest.csv もありません。協約の文書を入れてください。',
      en: 'the folder holds no document (.txt, .pdf, .docx, .html) and no manifest.csv. Put the texts there.',
    });
  return Promise.all(documents.map(name => readOne(join(folder, name))));
}

async function readListed(folder: string): Promise<readonly SourceFile[]> {
  const rows = await readTable(join(folder, 'manifest.csv'), MANIFEST_COLUMNS);
  return Promise.all(rows.map(row => readChecked(folder, row)));
}

async function readChecked(folder: string, row: Row): Promise<SourceFile> {
  const file = await readOne(join(folder, cell(row, 'file')));
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  if (sha256 === cell(row, 'sha256')) return file;
  throw new SourceError(file.path, {
    ja: `SHA-256 は ${sha256} ですが、manifest.csv では ${cell(row, 'sha256')} です。ファイルを元に戻すか、manifest.csv を直してください。`,
    en: `its SHA-256 is ${sha256}, manifest.csv has ${cell(row, 'sha256')}. Restore the file, or correct the manifest.`,
  });
}

/** The error for a path that the system does not give. */
export function unusable(path: string, error: unknown): SourceError {
  return new SourceError(path, systemReason(error));
}

/** What the system says of a path, and what to do about it. */
function systemReason(error: unknown): Bilingual {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') {
    return {
      ja: 'ファイルもフォルダもありません。パスを確かめてください。',
      en: 'there is no such file or folder. Check the path.',
    };
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return {
      ja: '読む権限がありません。アクセス権を確かめてください。',
      en: 'it may not be read. Check its permissions.',
    };
  }
  return { ja: reasonOf(error), en: reasonOf(error) };
}
