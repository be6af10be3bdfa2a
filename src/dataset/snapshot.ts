/** Dataset versions on disk: one folder each, named by the hash of its quads. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SourceError } from './sources.js';

/** A file of a dataset version. */
export interface SnapshotFile {
  readonly path: string;
  readonly mediaType: string;
  readonly text: string;
}

/** What went into a dataset version and what came out. */
export interface Manifest {
  /** First 16 hexadecimal digits of the SHA-256 of dataset.nq. */
  readonly version: string;
  readonly base: string;
  readonly license: string;
  readonly generator: string;
  /** Hash of everything that went in; the same key needs no new build. */
  readonly inputKey: string;
  readonly documents: readonly ManifestDocument[];
  readonly quads: number;
  readonly conforms: boolean;
  readonly files: readonly {
    readonly path: string;
    readonly mediaType: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
}

/** One document of a dataset version. */
export interface ManifestDocument {
  readonly file: string;
  readonly sha256: string;
  readonly instrument: string;
  /** How often each diagnostic occurs. */
  readonly diagnostics: Readonly<Record<string, number>>;
}

/** The file that names the version in use. */
const LATEST = 'latest';

/** The SHA-256 of a text or of bytes, in hexadecimal digits. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A manifest for some files; the version is the hash of the quads. */
export function manifestOf(
  facts: Omit<Manifest, 'version' | 'files'>,
  files: readonly SnapshotFile[],
): Manifest {
  const described = files.map(({ path, mediaType, text }) => ({
    path,
    mediaType,
    bytes: Buffer.byteLength(text),
    sha256: sha256(text),
  }));
  const quads = described.find(({ path }) => path === 'dataset.nq')?.sha256 ?? '';
  return { version: quads.slice(0, 16), ...facts, files: described };
}

/**
 * Writes a dataset version under a folder and makes it the latest. It is written beside the folder
 * first and renamed, so that no reader sees half of it.
 * @returns the folder of the version
 */
export async function writeSnapshot(
  out: string,
  manifest: Manifest,
  files: readonly SnapshotFile[],
): Promise<string> {
  const folder = join(out, manifest.version);
  const draft = `${folder}.part`;
  await rm(draft, { recursive: true, force: true });
  for (const { path, text } of [...files, manifestFile(manifest)]) {
    await mkdir(dirname(join(draft, path)), { recursive: true });
    await writeFile(join(draft, path), text);
  }
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
  await writeFile(join(out, LATEST), `${manifest.version}\n`);
  return folder;
}

function manifestFile(manifest: Manifest): SnapshotFile {
  return {
    path: 'manifest.json',
    mediaType: 'application/json',
    text: `${JSON.stringify(manifest, null, 2)}\n`,
  };
}

/**
 * The folder of the latest dataset version under a folder, or the folder itself where it is one.
 * @throws SourceError that names the folder and the command that makes one
 */
export async function latestSnapshot(out: string): Promise<string> {
  const names: readonly string[] = await readdir(out).catch(() => []);
  if (names.includes('manifest.json')) return out;
  if (!names.includes(LATEST))
    throw new SourceError(out, {
      ja: 'データセットがありません。renkei build で作ってください。',
      en: 'no dataset version there. Make one with: renkei build',
    });
  return join(out, (await readFile(join(out, LATEST), 'utf8')).trim());
}

/** The manifest of a dataset version. */
export async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}
