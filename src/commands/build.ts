/** renkei build: sources → one dataset version on disk. */
import { availableParallelism } from 'node:os';
import { readManifest, latestSnapshot, writeSnapshot } from '../dataset/snapshot.js';
import type { Manifest } from '../dataset/snapshot.js';
import { readSources } from '../dataset/sources.js';
import type { SourceFile } from '../dataset/sources.js';
import { inputKey } from '../dataset/input-key.js';
import type { BuildOptions } from '../index.js';
import { BUNDLED_SOURCES } from './options.js';
import type { BuildCommandOptions } from './options.js';
import { withProgress } from './progress.js';
import { EXIT, PROJECT, messageLanguage, softwareVersion, sourceDateEpoch } from './project.js';

/** From how many files on threads are worth the half second that they take to start. */
const MANY_FILES = 100;

/** Builds a dataset version. One that does not conform is written, with its report, and the exit code says so. */
export async function buildCommand(
  paths: readonly string[],
  options: BuildCommandOptions,
): Promise<number> {
  const files = await readSources(paths.length > 0 ? paths : [BUNDLED_SOURCES]);
  const epoch = sourceDateEpoch();
  const key = await inputKey(PROJECT, files, epoch);
  const current = options.ifChanged ? await currentManifest(options.out, key) : undefined;
  const settings = { inputKey: key, softwareVersion: softwareVersion(), epoch };
  const manifest = current ?? (await buildVersion(files, settings, options));
  if (options.json) process.stdout.write(`${JSON.stringify(manifest, null, 2)}\n`);
  else if (!options.quiet) process.stdout.write(summary(manifest, current !== undefined));
  return manifest.conforms ? EXIT.done : EXIT.findings;
}

async function currentManifest(out: string, key: string): Promise<Manifest | undefined> {
  try {
    const manifest = await readManifest(await latestSnapshot(out));
    return manifest.inputKey === key ? manifest : undefined;
  } catch {
    return undefined;
  }
}

async function buildVersion(
  files: readonly SourceFile[],
  settings: BuildOptions,
  options: BuildCommandOptions,
): Promise<Manifest> {
  // the converter is loaded only where there is something to build: a second start is quick
  const [{ build, loadKnowledge }, { loadExamples }] = await Promise.all([
    import('../index.js'),
    import('./example-queries.js'),
  ]);
  const [knowledge, examples] = await Promise.all([loadKnowledge(PROJECT), loadExamples(PROJECT)]);
  const threads =
    files.length < MANY_FILES ? undefined : { root: PROJECT, count: availableParallelism() };
  const built = await build(withProgress(files, files.length, options), knowledge, {
    ...settings,
    examples,
    threads,
  });
  for (const { severity, focusNode, path, message } of built.report.findings) {
    process.stderr.write(`${severity} ${focusNode} ${path}: ${message}\n`);
  }
  for (const { part, message } of built.unapplied) {
    const isOwn = ({ instrument }: Manifest['documents'][number]): boolean =>
      part.startsWith(`${instrument}/`);
    const file = built.manifest.documents.find(isOwn)?.file ?? part;
    process.stderr.write(`${file}: ${message[messageLanguage()]}\n`);
  }
  const report = {
    path: 'validation.json',
    mediaType: 'application/json',
    text: `${JSON.stringify(built.report, null, 2)}\n`,
  };
  await writeSnapshot(options.out, built.manifest, [...built.files, report]);
  return built.manifest;
}

function summary({ version, quads, documents, conforms }: Manifest, isCurrent: boolean): string {
  const state = isCurrent ? 'is up to date' : 'built';
  const verdict = conforms ? 'SHACL conforms' : 'SHACL violations, see validation.json';
  return `Dataset ${version} ${state}: ${documents.length} documents, ${quads} quads, ${verdict}.\n`;
}
