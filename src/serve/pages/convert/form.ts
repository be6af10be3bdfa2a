/** The form as it comes: a file or a text, within bounds. The door of busboy. */
import { Busboy } from '@fastify/busboy';
import type { BusboyHeaders, BusboyInstance } from '@fastify/busboy';
import type { Request } from 'express';
import type { Bilingual } from '../../../model/input-error.js';
import type { Upload } from './converter.js';

/** The largest file, in bytes. */
export const MAX_BYTES = 10_000_000;

/** What the form adds to a file, in bytes, at most. */
const MAX_REST = 100_000;

/** A form that cannot be used: why, and the status that says so. */
export interface FormProblem {
  readonly problem: Bilingual;
  readonly status: 400 | 413 | 415;
}

/** Reads a form: its file, else its text under the name `pasted`. */
export function uploadOf(request: Request, pasted: string): Promise<Upload | FormProblem> {
  const { headers } = request;
  if (!/^multipart\/form-data\s*;/i.test(headers['content-type'] ?? ''))
    return Promise.resolve(NO_FORM);
  if (Number(headers['content-length'] ?? 0) > MAX_BYTES + MAX_REST)
    return Promise.resolve(TOO_LARGE);
  return new Promise(resolve => {
    const parts = partsOf(headers as BusboyHeaders, resolve);
    if (parts === undefined) return;
    const { busboy, read } = parts;
    boundBytes(request, resolve);
    busboy.once('error', () => resolve(BROKEN));
    request.once('close', () => resolve(BROKEN));
    busboy.once('finish', () => resolve(read(pasted)));
    request.pipe(busboy);
  });
}

type Resolve = (read: Upload | FormProblem) => void;

function partsOf(
  headers: BusboyHeaders,
  resolve: Resolve,
): { busboy: BusboyInstance; read: (pasted: string) => Upload | FormProblem } | undefined {
  let busboy: BusboyInstance;
  try {
    const limits = { files: 1, fields: 4, parts: 6, fileSize: MAX_BYTES, fieldSize: MAX_BYTES };
    busboy = new Busboy({ headers, limits });
  } catch {
    resolve(BROKEN);
    return undefined;
  }
  const chunks: Buffer[] = [];
  let [name, text] = ['', ''];
  busboy.on('file', (_field, stream, fileName: string | undefined) => {
    name = fileName ?? '';
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.once('limit', () => resolve(TOO_LARGE));
    stream.once('error', () => resolve(BROKEN));
  });
  busboy.on('field', (field, value) => {
    if (field === 'text') text = value;
  });
  return { busboy, read: pasted => chosen({ name, bytes: Buffer.concat(chunks) }, text, pasted) };
}

/** The file where there is one, else the text, its lines as they are in a file. */
function chosen(file: Upload, text: string, pasted: string): Upload | FormProblem {
  if (file.bytes.length > 0)
    return { name: file.name === '' ? 'file' : file.name, bytes: file.bytes };
  if (text.trim() === '') return file.name === '' ? EMPTY : EMPTY_FILE;
  const bytes = Buffer.from(text.replaceAll('\r\n', '\n'));
  return { name: `${pasted}.txt`, bytes, isText: true };
}

/** A body whose length nobody announces is read to the bound. */
function boundBytes(request: Request, resolve: Resolve): void {
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > MAX_BYTES + MAX_REST) resolve(TOO_LARGE);
  });
}

const NO_FORM: FormProblem = {
  status: 415,
  problem: {
    ja: 'フォーム（multipart/form-data）で送ってください。欄は file か text です。',
    en: 'Send a form (multipart/form-data) with the field file or text.',
  },
};

const TOO_LARGE: FormProblem = {
  status: 413,
  problem: {
    ja: `${MAX_BYTES / 1e6} MB を超えています。協約の部分だけにするか、手元で renkei convert を使ってください。`,
    en: `It is larger than ${MAX_BYTES / 1e6} MB. Send the agreement alone, or run renkei convert on your own machine.`,
  },
};

const BROKEN: FormProblem = {
  status: 400,
  problem: {
    ja: '送信が途中で切れたか、形が壊れています。もう一度送ってください。',
    en: 'What was sent is cut off or damaged. Send it again.',
  },
};

const EMPTY: FormProblem = {
  status: 400,
  problem: {
    ja: 'ファイルを選ぶか、文を貼り付けてください。',
    en: 'Choose a file, or paste a text.',
  },
};

const EMPTY_FILE: FormProblem = {
  status: 400,
  problem: { ja: 'ファイルが空です。', en: 'The file is empty.' },
};
