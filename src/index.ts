/** The public API: a file as quads in five steps, many files as one dataset. The stages meet here. */
import { analyze } from './analyze/index.js';
import { ConversionThreads, inOrder, startThread } from './conversion-threads.js';
import { referenceOf } from './dataset/assemble.js';
import type { BuiltDataset, DatasetDocument, DatasetInput } from './dataset/build.js';
import { buildDataset } from './dataset/build.js';
import type { EnrichmentTables } from './dataset/enrichment.js';
import { loadEnrichment } from './dataset/enrichment.js';
import type { Ontology } from './dataset/knowledge.js';
import { hiddenLabels, loadOntology, loadRegisters, loadThemes } from './dataset/knowledge.js';
import type { SourceFile } from './dataset/sources.js';
import { derive } from './derive/index.js';
import type { UnappliedAmendment } from './derive/derived-diagnostics.js';
import { derivedDiagnostics, unappliedAmendments } from './derive/derived-diagnostics.js';
import { emit } from './emit/index.js';
import { link, loadGazetteer } from './link/index.js';
import type { Agreement, Lexicon } from './model/agreement.js';
import type { Diagnostic } from './model/diagnostic.js';
import type { Authorities, Links } from './model/links.js';
import { Ordinals, emitNumbered } from './ordinals.js';
import { parseInstruments } from './parse/index.js';
import type { DocumentGraphs } from './rdf/document-graphs.js';
import type { Quad } from './rdf/terms.js';
import type { SourceText } from './model/text.js';
import { UnreadableFile, read } from './read/index.js';

export { NotInstalled, UnreadableFile, read, readText } from './read/index.js';
export { SourceError } from './dataset/sources.js';
export { outline } from './model/outline.js';
export { validate } from './validate.js';

/** What conversion needs to know besides the text: names, terms, registers, the ontology. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly authorities: Authorities;
  readonly ontology: Ontology;
  readonly enrichment: EnrichmentTables;
}

/** Everything that was made of one file, step by step. */
export interface Conversion {
  readonly file: SourceFile;
  readonly agreement: Agreement;
  readonly links: Links;
  readonly graphs: DocumentGraphs;
  /** Those of all steps. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Converts one file: an agreement, or several where the file holds several.
 * @throws UnreadableFile where the bytes are no document
 */
export async function convert(
  file: SourceFile,
  knowledge: Knowledge,
): Promise<readonly Conversion[]> {
  return convertSource(await read(file.bytes, file.name), { file, knowledge });
}

/** Converts a text that was read. `ordinals` knows the instruments that came before. */
export function convertSource(
  source: SourceText,
  { file, knowledge }: { readonly file: SourceFile; readonly knowledge: Knowledge },
  ordinals = new Ordinals(),
): readonly Conversion[] {
  const { lexicon, authorities } = knowledge;
  let diagnosticsBefore = 0;
  return parseInstruments(source).map(document => {
    const agreement = analyze(document, lexicon);
    const links = link(agreement, authorities);
    const diagnostics = [...agreement.diagnostics, ...links.diagnostics];
    const emitAs = (ordinal: number): DocumentGraphs =>
      emit(agreement, links, { ordinal, diagnosticsBefore });
    const graphs = emitNumbered(emitAs, ordinals);
    diagnosticsBefore += diagnostics.length;
    return { file, agreement, links, graphs, diagnostics };
  });
}

/**
 * Converts files of which several may be agreements of the same parties on the same day: those after
 * the first get an ordinal, in the order of the files. A file that is there twice counts once.
 * @throws UnreadableFile where the bytes are no document, unless told what to do with it
 */
export async function* convertAll(
  files: Iterable<SourceFile>,
  knowledge: Knowledge,
  onUnreadable?: (error: UnreadableFile) => void,
): AsyncGenerator<Conversion> {
  const ordinals = new Ordinals();
  for (const file of files) {
    const source = await tryRead(file, onUnreadable);
    if (ordinals.isNew(source?.id) && source !== undefined)
      yield* convertSource(source, { file, knowledge }, ordinals);
  }
}

async function tryRead(
  file: SourceFile,
  onUnreadable?: (error: UnreadableFile) => void,
): Promise<SourceText | undefined> {
  try {
    return await read(file.bytes, file.name);
  } catch (error) {
    if (!(error instanceof UnreadableFile) || onUnreadable === undefined) throw error;
    onUnreadable(error);
    return undefined;
  }
}

/** What follows from some documents: `graph/derived`. */
export function deriveFrom(
  documents: readonly DocumentGraphs[],
  { ontology }: Knowledge,
): readonly Quad[] {
  const facts = [...documents.flatMap(({ document }) => document), ...referenceOf(documents)];
  const evidence = documents.flatMap(graphs => graphs.evidence);
  return derive(facts, evidence, [...ontology.ontology, ...ontology.vocabulary]);
}

/**
 * Converts many files, in threads where there are any: the same documents in the same order either way.
 * @throws UnreadableFile where the bytes are no document
 */
export async function* convertDocuments(
  files: Iterable<SourceFile>,
  knowledge: Knowledge,
  settings?: BuildOptions['threads'],
): AsyncGenerator<DatasetDocument> {
  if (settings === undefined) {
    for await (const conversion of convertAll(files, knowledge)) yield datasetDocument(conversion);
    return;
  }
  const { root, count } = settings;
  const threads = new ConversionThreads(Array.from({ length: count }, () => startThread(root)));
  try {
    yield* convertInThreads(files, knowledge, threads);
  } finally {
    await threads.close();
  }
}

async function* convertInThreads(
  files: Iterable<SourceFile>,
  knowledge: Knowledge,
  threads: ConversionThreads,
): AsyncGenerator<DatasetDocument> {
  const ordinals = new Ordinals();
  for await (const { file, documents } of inOrder(files, threads)) {
    const isFree = documents?.every(({ graphs }) => ordinals.isFree(graphs)) === true;
    if (isFree) {
      if (!ordinals.isNew(documents[0]?.sourceId)) continue;
      documents.forEach(({ graphs }) => ordinals.take(graphs));
      yield* documents;
    } else {
      const source = await read(file.bytes, file.name);
      if (!ordinals.isNew(source.id)) continue;
      yield* convertSource(source, { file, knowledge }, ordinals).map(datasetDocument);
    }
  }
}

/** Conversions that also say which agreement they change, and which of their changes could not be applied to it. */
export function withDerivedDiagnostics(
  conversions: readonly Conversion[],
  derived: readonly Quad[],
): readonly Conversion[] {
  const diagnosticsFor = derivedDiagnostics(derived);
  return conversions.map(conversion => {
    const { agreement, graphs, diagnostics } = conversion;
    const found = diagnosticsFor(graphs.instrument, agreement);
    return { ...conversion, diagnostics: [...diagnostics, ...found] };
  });
}

/** What a build is told besides its files, as `DatasetInput` explains it. */
export interface BuildOptions extends Pick<DatasetInput, 'inputKey' | 'softwareVersion'> {
  readonly epoch?: number | undefined;
  readonly examples?: DatasetInput['examples'];
  /** The folder that threads load their knowledge from, and how many there are; none convert here. */
  readonly threads?: { readonly root: string; readonly count: number } | undefined;
}

/** Converts, derives, validates and describes: one dataset version, not written yet. */
export async function build(
  files: Iterable<SourceFile>,
  knowledge: Knowledge,
  options: BuildOptions,
): Promise<BuiltDataset & { readonly unapplied: readonly UnappliedAmendment[] }> {
  const { threads, ...settings } = options;
  const documents: DatasetDocument[] = [];
  for await (const document of convertDocuments(files, knowledge, threads))
    documents.push(document);
  const graphs = documents.map(document => document.graphs);
  const { ontology, enrichment } = knowledge;
  const derived = deriveFrom(graphs, knowledge);
  const built = await buildDataset({ documents, derived, ontology, enrichment, ...settings });
  return { ...built, unapplied: unappliedAmendments(derived) };
}

/** A conversion as a document of a dataset. */
export function datasetDocument({
  file,
  agreement,
  graphs,
  diagnostics,
}: Conversion): DatasetDocument {
  const counts = new Map<string, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const { id: sourceId, sha256: hash } = agreement.document.source;
  return {
    file: file.name,
    sourceId,
    sha256: hash,
    graphs,
    diagnostics: Object.fromEntries(sorted),
  };
}

/** Reads the ontology, the registers and the lexicon of a project folder. */
export async function loadKnowledge(root: string): Promise<Knowledge> {
  const [ontology, registers, enrichment] = await Promise.all([
    loadOntology(root),
    loadRegisters(root),
    loadEnrichment(root),
  ]);
  const { municipalities, prefectures } = loadGazetteer();
  const names = [...municipalities.values()].flatMap(same => same.map(({ name }) => name));
  const spellings = names.flatMap(name => [
    name,
    name.replace(/ヶ/g, 'ケ'),
    name.replace(/ケ/g, 'ヶ'),
  ]);
  const themes = await loadThemes(root, ontology);
  return {
    ontology: {
      ...ontology,
      vocabulary: [...ontology.vocabulary, ...hiddenLabels(themes.themes)],
    },
    enrichment,
    authorities: { municipalities, prefectures, ...registers },
    lexicon: {
      municipalities: new Set(spellings),
      prefectures: prefectures.map(({ name }) => name),
      ...themes,
    },
  };
}
