/** A thread that converts one file for the page, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { findingsOf } from '../commands/report/findings.js';
import type { Finding, Occurrence } from '../commands/report/findings.js';
import { kindNames } from '../commands/report/index.js';
import { understoodRows } from '../commands/report/text.js';
import { understoodOf } from '../commands/report/understood.js';
import { WORDS } from '../commands/report/words.js';
import type { Language } from '../commands/report/words.js';
import { referenceOf } from '../dataset/assemble.js';
import type { Conversion, Knowledge } from '../index.js';
import {
  convert,
  convertSource,
  deriveFrom,
  loadKnowledge,
  readText,
  withDerivedDiagnostics,
} from '../index.js';
import { writeTurtle } from '../rdf/turtle.js';
import type {
  Converted,
  ReadDocument,
  ReadFinding,
  Upload,
} from '../serve/pages/convert/converter.js';
import { refusalOf } from './refusal.js';
import { statementsOf } from './statements.js';
import type { WorkerAnswer, WorkerTask } from './thread.js';

const { root, upload, language } = workerData as WorkerTask;

async function answerTo({ name, bytes, isText = false }: Upload): Promise<WorkerAnswer> {
  const knowledge = await loadKnowledge(root);
  try {
    const file = { path: name, name, bytes };
    const conversions = isText
      ? convertSource(readText(bytes, name), { file, knowledge })
      : await convert(file, knowledge);
    return { converted: convertedOf(conversions, knowledge) };
  } catch (error) {
    return { refused: refusalOf(error) };
  }
}

function convertedOf(conversions: readonly Conversion[], knowledge: Knowledge): Converted {
  const graphs = conversions.map(conversion => conversion.graphs);
  const derived = deriveFrom(graphs, knowledge);
  const quads = [
    ...graphs.flatMap(({ document, evidence }) => [...document, ...evidence]),
    ...referenceOf(graphs),
    ...derived,
  ];
  return {
    text: conversions[0]?.agreement.document.source.text ?? '',
    documents: withDerivedDiagnostics(conversions, derived).map(conversion =>
      documentOf(conversion, knowledge),
    ),
    graph: writeTurtle(quads, 'application/trig'),
  };
}

function documentOf(conversion: Conversion, knowledge: Knowledge): ReadDocument {
  const { agreement, graphs } = conversion;
  const { ontology, vocabulary } = knowledge.ontology;
  const { text } = agreement.document.source;
  const options = { language, kindName: kindNames(knowledge, language) };
  return {
    title: graphs.title,
    understood: understoodRows(understoodOf(conversion), options).filter(
      ([, texts]) => texts.length > 0,
    ),
    findings: findingsOf(conversion).map(finding => findingOf(finding, text, language)),
    statements: statementsOf(graphs, [...ontology, ...vocabulary], language),
  };
}

function findingOf(
  { asks, message, remedy, occurrences }: Finding,
  text: string,
  said: Language,
): ReadFinding {
  return {
    asks,
    message: message[said],
    ...(remedy === undefined ? {} : { remedy: remedy[said] }),
    places: occurrences.map(occurrence => placeOf(occurrence, text, said)),
  };
}

function placeOf(
  { place, detail }: Occurrence,
  text: string,
  said: Language,
): ReadFinding['places'][number] {
  const words = [place?.words, detail].filter(Boolean).join(' – ');
  if (place === undefined) return { where: WORDS[said].wholeFile, words };
  const [start = 0, end = 0] = [place.start, place.end].map(offset => codePoints(text, offset));
  return { where: WORDS[said].place(place), words, place: { start, end } };
}

/** An offset in UTF-16 as one in code points. */
function codePoints(text: string, offset: number): number {
  return Array.from(text.slice(0, offset)).length;
}

parentPort?.postMessage(await answerTo(upload));
