/** A thousand generated documents, converted in threads. */
import { availableParallelism } from 'node:os';
import { convertDocuments, loadKnowledge } from '../dist/index.js';
import { generatedFiles } from './generated-files.js';
import { figure, milliseconds, section } from './measure.js';

/** Where the memory is looked at. */
const MILESTONES = [250, 500, 1000];

/** Converts files in threads and keeps nothing of them; prints time, quads and memory on the way. */
export async function benchThousand() {
  const knowledge = await loadKnowledge('.');
  const files = [...generatedFiles(1000)];
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  const threads = { root: '.', count: availableParallelism() };
  section(
    `A thousand generated documents (${(bytes / 1e6).toFixed(1)} MB, ${threads.count} threads)`,
  );
  const start = performance.now();
  let done = 0;
  let quads = 0;
  for await (const { graphs } of convertDocuments(files, knowledge, threads)) {
    quads += graphs.document.length + graphs.evidence.length + graphs.reference.length;
    done += 1;
    if (MILESTONES.includes(done))
      figure(`memory after ${done}`, `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
  }
  const note = `${done} documents, ${quads} quads; aim: under 20000 ms`;
  figure('converted', milliseconds(performance.now() - start), note);
}
