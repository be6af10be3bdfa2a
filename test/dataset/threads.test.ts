/** Converting in threads: the same documents, in the same order, to the byte. */
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { MODEL_KINDS, generate, render, styles } from '../../bench/generate/index.js';
import type { DatasetDocument } from '../../src/dataset/build.js';
import type { SourceFile } from '../../src/dataset/sources.js';
import { ConversionThreads, inOrder, startThread } from '../../src/conversion-threads.js';
import { UnreadableFile, convertDocuments } from '../../src/index.js';
import { sortedNQuads } from '../../src/rdf/graph.js';
import { packQuads, unpackQuads } from '../../src/rdf/packed-quads.js';
import { KNOWLEDGE, PROJECT, convertBundled } from '../support/knowledge.js';

const THREADS = { root: PROJECT, count: 2 };

function fileOf(text: string, at: number): SourceFile {
  return { path: `${at}.txt`, name: `${at}.txt`, bytes: Buffer.from(text) };
}

async function documentsOf(
  files: readonly SourceFile[],
  threads?: typeof THREADS,
): Promise<readonly DatasetDocument[]> {
  const documents: DatasetDocument[] = [];
  for await (const document of convertDocuments(files, KNOWLEDGE, threads))
    documents.push(document);
  return documents;
}

function asText({ graphs, ...document }: DatasetDocument): unknown {
  const { instrument, document: facts, evidence, reference } = graphs;
  const texts = [facts, evidence, reference].map(quads => quads.map(quad => sortedNQuads([quad])));
  return { ...document, instrument: instrument.value, texts };
}

describe('packed quads', () => {
  it('come out as they went in, in their order', () => {
    const { document, evidence } = convertBundled('mito-omitama-2022').graphs;
    for (const quads of [document, evidence, []]) {
      const again = unpackQuads(packQuads(quads));
      expect(again.length).toBe(quads.length);
      expect(again.every((quad, at) => quads[at]?.equals(quad))).toBe(true);
    }
  });
});

describe('converting in threads', () => {
  const texts = MODEL_KINDS.flatMap(kind =>
    [1, 2].map(seed => render(generate(seed, kind), styles(seed))),
  );

  it('gives what converting one file after the other gives', async () => {
    const files = texts.map(fileOf);
    const [here, there] = [await documentsOf(files), await documentsOf(files, THREADS)];
    expect(there.map(asText)).toEqual(here.map(asText));
  });

  it('counts a file that is there twice once, and numbers agreements of the same parties and day', async () => {
    const [text = ''] = texts;
    const files = [text, text, `${text}\n`, `\n${text}`].map(fileOf);
    const [here, there] = [await documentsOf(files), await documentsOf(files, THREADS)];
    expect(here.map(({ file }) => file)).toEqual(['0.txt', '2.txt', '3.txt']);
    expect(new Set(here.map(({ graphs }) => graphs.instrument.value)).size).toBe(3);
    expect(there.map(asText)).toEqual(here.map(asText));
  });

  it('fails on a file that is no document, as without threads', async () => {
    const files = [...texts.slice(0, 3).map(fileOf), fileOf('\u0000\u0001\u0002', 9)];
    await expect(documentsOf(files, THREADS)).rejects.toThrow(UnreadableFile);
    await expect(documentsOf(files)).rejects.toThrow(UnreadableFile);
  });

  describe('where a thread dies', () => {
    const many = [...texts, ...texts.map(text => `${text}\n`)].map(fileOf);

    /** Threads that die of the first file, and some that do not; for each file whether a thread did it. */
    async function convertedWith(dying: number, living: number): Promise<readonly boolean[]> {
      const program = `require('node:worker_threads').parentPort.on('message', () => { throw new Error('gone') })`;
      const threads = new ConversionThreads([
        ...Array.from({ length: dying }, () => new Worker(program, { eval: true })),
        ...Array.from({ length: living }, () => startThread(PROJECT)),
      ]);
      const results: boolean[] = [];
      for await (const { documents } of inOrder(many, threads))
        results.push(documents !== undefined);
      await threads.close();
      return results;
    }

    it('leaves the files it had, and gives all that follow to another', async () => {
      const results = await convertedWith(1, 1);
      expect(results).toHaveLength(many.length);
      expect(results.slice(-10)).toEqual(Array(10).fill(true));
    });

    it('leaves every file where all threads die, and waits for none', async () => {
      expect(await convertedWith(2, 0)).toEqual(many.map(() => false));
    });
  });
});
