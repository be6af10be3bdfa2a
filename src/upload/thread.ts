/**
 * Converts files that people send, each in a thread of its own with a bound on memory and time, one after the other:
 * whatever is in a file, it costs no more than that, and nothing of it is left.
 */
import { Worker } from 'node:worker_threads';
import type { Bilingual } from '../model/input-error.js';
import type { Language } from '../serve/negotiate.js';
import type {
  ConversionOutcome,
  Converted,
  Converter,
  Upload,
} from '../serve/pages/convert/converter.js';

/** The compiled thread: from src/ and from dist/ alike the path leads to dist/. */
const WORKER = new URL('../../dist/upload/worker.js', import.meta.url);

/** What the thread knows of the server's environment: the base of its IRIs. */
const { RENKEI_BASE } = process.env;
const ENVIRONMENT = RENKEI_BASE === undefined ? {} : { RENKEI_BASE };

/** What the thread is given. */
export interface WorkerTask {
  readonly root: string;
  readonly upload: Upload;
  readonly language: Language;
}

/** What it answers. */
export type WorkerAnswer = { readonly converted: Converted } | { readonly refused: Bilingual };

/** What a conversion may take. */
export interface ConversionLimits {
  /** Milliseconds. */
  readonly deadline: number;
  /** MB of objects. */
  readonly memory: number;
}

const LIMITS: ConversionLimits = { deadline: 30_000, memory: 512 };

/** The converter of the server; `root` is the project folder. */
export class UploadConverter implements Converter {
  readonly #root: string;
  readonly #limits: ConversionLimits;
  #last: Promise<unknown> = Promise.resolve();

  constructor(root: string, limits: ConversionLimits = LIMITS) {
    this.#root = root;
    this.#limits = limits;
  }

  convert(
    upload: Upload,
    { language, signal }: Parameters<Converter['convert']>[1],
  ): Promise<ConversionOutcome> {
    const task = { root: this.#root, upload, language };
    const run = this.#last.then(() => convertIn(task, this.#limits, signal));
    // where a thread cannot even be started, the next one is tried all the same
    this.#last = run.catch(() => undefined);
    return run;
  }
}

/** Runs one thread to its end. */
async function convertIn(
  task: WorkerTask,
  limits: ConversionLimits,
  signal?: AbortSignal,
): Promise<ConversionOutcome> {
  const start = performance.now();
  const answer = signal?.aborted === true ? GONE : await answerOf(task, limits, signal);
  const ran = performance.now() - start;
  return 'converted' in answer ? { ran, ...answer } : { ran, status: 422, ...answer };
}

function answerOf(
  workerData: WorkerTask,
  { deadline, memory }: ConversionLimits,
  signal?: AbortSignal,
): Promise<WorkerAnswer> {
  const resourceLimits = {
    maxOldGenerationSizeMb: memory,
    maxYoungGenerationSizeMb: 64,
    stackSizeMb: 4,
  };
  // what a library prints of a broken file is for nobody
  const worker = new Worker(WORKER, {
    workerData,
    resourceLimits,
    stdout: true,
    stderr: true,
    env: ENVIRONMENT,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  return new Promise<WorkerAnswer>(resolve => {
    const late = setTimeout(() => resolve(tooLong(deadline)), deadline);
    signal?.addEventListener('abort', () => resolve(GONE), { once: true });
    worker.once('message', (answer: WorkerAnswer) => resolve(answer));
    worker.once('error', error => resolve(isOutOfMemory(error) ? TOO_MUCH : FAILED));
    worker.once('exit', () => {
      clearTimeout(late);
      resolve(FAILED);
    });
  }).finally(() => void worker.terminate());
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

const ELSEWHERE = {
  ja: '協約の部分だけにするか、手元で renkei convert を使ってください。',
  en: 'Send the agreement alone, or run renkei convert on your own machine.',
};

function tooLong(deadline: number): { readonly refused: Bilingual } {
  const seconds = deadline / 1000;
  return {
    refused: {
      ja: `${seconds} 秒では読みきれなかったため止めました。${ELSEWHERE.ja}`,
      en: `It was stopped after ${seconds} s. ${ELSEWHERE.en}`,
    },
  };
}

const TOO_MUCH = {
  refused: {
    ja: `読むのにメモリーを使いすぎるため止めました。${ELSEWHERE.ja}`,
    en: `It was stopped, for it takes too much memory. ${ELSEWHERE.en}`,
  },
};

const FAILED = {
  refused: {
    ja: '読んでいる途中で失敗しました。ファイルが壊れていないか確かめてください。',
    en: 'It could not be read to its end. Check that the file is not damaged.',
  },
};

const GONE = { refused: { ja: '中止されました。', en: 'It was given up.' } };
