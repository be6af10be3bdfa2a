/** A thread that converts the files it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ConversionAnswer, ConversionRequest, PackedDocument } from './conversion-threads.js';
import type { Knowledge } from './index.js';
import { convert, datasetDocument, loadKnowledge } from './index.js';
import { present } from './model/present.js';
import { packQuads } from './rdf/packed-quads.js';

const { root } = workerData as { readonly root: string };
const knowledge = loadKnowledge(root);

async function documentsOf(
  { file }: ConversionRequest,
  known: Knowledge,
): Promise<readonly PackedDocument[]> {
  const conversions = await convert(file, known);
  return conversions.map(conversion => {
    const { graphs, ...document } = datasetDocument(conversion);
    return {
      ...document,
      instrument: graphs.instrument.value,
      title: graphs.title,
      ...present({ first: graphs.first?.value }),
      graphs: {
        document: packQuads(graphs.document),
        evidence: packQuads(graphs.evidence),
        reference: packQuads(graphs.reference),
      },
    };
  });
}

/** What the file is converted to; a failure is not told here: the file is converted again where it can be. */
async function answerTo(request: ConversionRequest): Promise<ConversionAnswer> {
  try {
    return { id: request.id, documents: await documentsOf(request, await knowledge) };
  } catch {
    return { id: request.id };
  }
}

parentPort?.on('message', (request: ConversionRequest) => {
  void answerTo(request).then(answer => parentPort?.postMessage(answer));
});
