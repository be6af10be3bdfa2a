/**
 * The thread that holds the data and runs one query at a time. It cannot be interrupted, only
 * terminated; whoever started it does that when a deadline passes.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { Answering } from './answering.js';
import type { QueryResponse } from './index.js';
import { RESULT_TYPES } from './index.js';
import { heldMemory } from './memory.js';
import type { WorkerData, WorkerMessage, WorkerRequest, WorkerTask } from './messages.js';
import { QuadStore } from './quad-store.js';
import { tooComplex } from './refusals.js';
import { misshapen } from './shape.js';
import { storePlan, writeRows } from './store/thread.js';
import { SearchedTexts } from './searched-texts.js';
import { warmUp } from './warm-up.js';

const store = new QuadStore();

/** The texts of the data. Once they are there they are a part of it, and not what one query took. */
const texts = new SearchedTexts(
  (query, dataset) => store.results(query, RESULT_TYPES[0], dataset),
  () => say({ kind: 'ready', memory: heldMemory() }),
);

const answering = new Answering(store, texts);

async function done(task: WorkerTask): Promise<QueryResponse> {
  const refused = 'text' in task ? misshapen(task.text) : undefined;
  if (refused !== undefined) return refused;
  if (task.kind === 'search') return texts.search(task);
  if (task.kind === 'found') return texts.found(task);
  if (task.kind === 'plan') return storePlan(task);
  return task.kind === 'write' ? writeRows(task, answering) : answering.answer(task);
}

function say(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

const { files, warmUp: wanted } = workerData as WorkerData;
files.forEach(file => store.loadFile(file));
store.uniteGraphs();
if (wanted !== undefined) await warmUp(done, wanted);
say({ kind: 'ready', memory: heldMemory() });
parentPort?.on('message', (request: WorkerRequest) => {
  const answer = (response: QueryResponse, isBroken: boolean): void =>
    say({ kind: 'answer', id: request.id, response, memory: heldMemory(), isBroken });
  void done(request).then(
    response => answer(response, false),
    () => answer(tooComplex(), true),
  );
});
