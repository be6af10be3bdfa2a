/** renkei convert: texts → a graph on standard output or in a file. */
import { writeFile } from 'node:fs/promises';
import type { SourceFile } from '../dataset/sources.js';
import { readSources } from '../dataset/sources.js';
import { referenceOf } from '../dataset/assemble.js';
import type { Conversion, Knowledge, UnreadableFile } from '../index.js';
import {
  convertAll,
  deriveFrom,
  loadKnowledge,
  outline,
  withDerivedDiagnostics,
} from '../index.js';
import { sortedNQuads } from '../rdf/graph.js';
import { writeJsonLd } from '../rdf/json-ld.js';
import type { Quad } from '../rdf/terms.js';
import { writeTurtle } from '../rdf/turtle.js';
import type { ConvertOptions } from './options.js';
import { withProgress } from './progress.js';
import { EXIT, PROJECT, messageLanguage } from './project.js';
import type { Outcome } from './report/index.js';
import { hasProblem, reportFor, reportLines } from './report/index.js';

/** Converts files and folders; a file that cannot be read is named, and the others go on. */
export async function convertCommand(
  paths: readonly string[],
  options: ConvertOptions,
): Promise<number> {
  const [knowledge, files] = await Promise.all([loadKnowledge(PROJECT), readSources(paths)]);
  const converted = await convertFiles(files, knowledge, options);
  const graphs = converted.conversions.map(conversion => conversion.graphs);
  const derived = options.until === undefined ? deriveFrom(graphs, knowledge) : [];
  const conversions = withDerivedDiagnostics(converted.conversions, derived);
  const { unreadable } = converted;
  const output = await outputOf(conversions, derived, options);
  if (options.out === undefined) process.stdout.write(output);
  else await writeFile(options.out, output);
  const language = messageLanguage();
  if (options.report !== undefined)
    await writeFile(
      options.report,
      reportFor(options.report, { conversions, unreadable }, { language, knowledge }),
    );
  else if (!options.quiet) process.stderr.write(reportLines(conversions, language));
  if (unreadable.length > 0) return EXIT.input;
  return conversions.some(hasProblem) ? EXIT.findings : EXIT.done;
}

async function convertFiles(
  files: readonly SourceFile[],
  knowledge: Knowledge,
  options: ConvertOptions,
): Promise<Outcome> {
  const unreadable: UnreadableFile[] = [];
  const name = (error: UnreadableFile): void => {
    process.stderr.write(`${error.text[messageLanguage()]}\n`);
    unreadable.push(error);
  };
  const conversions: Conversion[] = [];
  const counted = withProgress(files, files.length, options);
  for await (const conversion of convertAll(counted, knowledge, name)) conversions.push(conversion);
  return { conversions, unreadable };
}

async function outputOf(
  conversions: readonly Conversion[],
  derived: readonly Quad[],
  { until, format }: ConvertOptions,
): Promise<string> {
  if (until !== undefined) {
    const shown = until === 'read' ? firstOfEachFile(conversions) : conversions;
    return shown.map(conversion => stepText(conversion, until)).join('');
  }
  const graphs = conversions.map(conversion => conversion.graphs);
  const quads = [
    ...graphs.flatMap(({ document, evidence }) => [...document, ...evidence]),
    ...referenceOf(graphs),
    ...derived,
  ];
  return writeGraph(quads, format);
}

/** A file of several instruments has one text, of which each is a part. */
function firstOfEachFile(conversions: readonly Conversion[]): readonly Conversion[] {
  const sourceOf = (conversion: Conversion | undefined) => conversion?.agreement.document.source;
  return conversions.filter((each, at) => sourceOf(each) !== sourceOf(conversions[at - 1]));
}

async function writeGraph(
  quads: readonly Quad[],
  format: ConvertOptions['format'],
): Promise<string> {
  if (format === 'nq') return sortedNQuads(quads);
  if (format === 'jsonld') return writeJsonLd(quads);
  return writeTurtle(quads, format === 'ttl' ? 'text/turtle' : 'application/trig');
}

/** What a step made, as it can be read: characters, the outline of the tree, facts and links as JSON. */
function stepText(
  { agreement, links }: Conversion,
  until: NonNullable<ConvertOptions['until']>,
): string {
  const { document, diagnostics, ...facts } = agreement;
  if (until === 'read') return document.source.text;
  if (until === 'parse') return outline(document);
  const shown = until === 'analyze' ? { ...facts, diagnostics } : linksAsJson(links);
  return `${JSON.stringify(shown, (key, value: unknown) => (key === 'annex' ? undefined : value), 2)}\n`;
}

function linksAsJson(links: Conversion['links']): unknown {
  return {
    ...links,
    municipalities: Object.fromEntries(links.municipalities),
    laws: Object.fromEntries(links.laws),
    notices: Object.fromEntries(links.notices),
  };
}
