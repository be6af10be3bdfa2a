/** Packages of Debian and Ubuntu, unpacked below node_modules: nothing is installed in the system, no service started. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join, relative } from 'node:path';

/** Where the servers go: away with node_modules, and never in git. */
export const CACHE = join(process.cwd(), 'node_modules', '.cache', 'jp-renkei-stores');

/** A server that cannot be installed here; the message says what to do. */
export class CannotInstall extends Error {}

/**
 * The folder in which some packages are, and what they need beyond what the system has; unpacked where they are not yet.
 * Of several sets the first that apt knows is taken. Undefined where apt gives none of them.
 */
export function unpacked(
  name: string,
  ...sets: readonly (readonly string[])[]
): string | undefined {
  const root = join(CACHE, name);
  if (existsSync(root)) return root;
  // made beside it and then renamed: what is broken off is not taken for the whole
  const part = `${root}.part`;
  rmSync(part, { recursive: true, force: true });
  const archives = join(part, 'archives');
  mkdirSync(join(archives, 'partial'), { recursive: true });
  if (spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  console.error(`Downloading ${sets[0]?.join(', ') ?? ''} (once) …`);
  if (!downloaded(archives, sets)) return undefined;
  for (const file of readdirSync(archives).filter(one => one.endsWith('.deb')))
    execFileSync('dpkg', ['-x', join(archives, file), part]);
  rmSync(archives, { recursive: true });
  turnLinks(part);
  renameSync(part, root);
  return root;
}

/** Lists of packages may be missing or old; root can have new ones. */
function downloaded(archives: string, sets: readonly (readonly string[])[]): boolean {
  const any = (): boolean => sets.some(packages => download(archives, packages));
  if (any()) return true;
  if (process.getuid?.() !== 0) return false;
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore' });
  return any();
}

/** apt finds what is needed, and only downloads: the packages themselves even where the system has them. */
function download(archives: string, packages: readonly string[]): boolean {
  const options = ['-o', `Dir::Cache::archives=${archives}`, '-o', 'Debug::NoLocking=1'];
  const only = ['--download-only', '--reinstall', '--no-install-recommends', '-y', '-q'];
  return spawnSync('apt-get', ['install', ...only, ...options, ...packages]).status === 0;
}

/** Links to places of the system, as `/etc/java-17-openjdk`, lead to the same place of the folder. */
function turnLinks(root: string): void {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const link = join(entry.parentPath, entry.name);
    if (!lstatSync(link).isSymbolicLink()) continue;
    const target = readlinkSync(link);
    if (!target.startsWith('/') || !existsSync(join(root, target))) continue;
    rmSync(link);
    symlinkSync(relative(entry.parentPath, join(root, target)), link);
  }
}

/** The folders below one that have libraries in them. */
export function libraryFolders(root: string): readonly string[] {
  const folders = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.name.includes('.so'))
    .map(entry => entry.parentPath);
  return [...new Set(folders)];
}
