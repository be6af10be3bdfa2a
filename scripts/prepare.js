/**
 * Makes the project ready to run: packages as the lock file has them, and the compiled sources. It does
 * only what is missing, and says what it does. Plain Node: it runs before anything is installed.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The oldest Node that everything here runs on. */
const MINIMUM_NODE = [20, 19];

/** Runs npm; what it says goes to standard error. Windows needs the shell for npm.cmd. */
function npm(args) {
  const stdio = ['ignore', 2, 'inherit'];
  execFileSync('npm', args, { cwd: ROOT, stdio, shell: process.platform === 'win32' });
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = MINIMUM_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  console.error(
    `renkei needs Node ${MINIMUM_NODE.join('.')} or newer; this is ${process.versions.node}. Get one from https://nodejs.org`,
  );
  process.exit(2);
}

function hashOf(text) {
  return createHash('sha256').update(text).digest('hex');
}

/** Whether the file with a stamp holds it. */
function isStamped(file, stamp) {
  return existsSync(file) && readFileSync(file, 'utf8') === stamp;
}

function readJson(...path) {
  return JSON.parse(readFileSync(join(ROOT, ...path), 'utf8'));
}

/** Whether every package of the lock file is there in its version, as npm's own record has it. */
function isInstalled() {
  if (!existsSync(join(ROOT, 'node_modules', '.package-lock.json'))) return false;
  const { packages: wanted } = readJson('package-lock.json');
  const { packages: installed } = readJson('node_modules', '.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || installed[path]?.version === version,
  );
}

/** npm ci empties the folder that it installs into: of a link that is another project's. */
function requireOwnPackages() {
  const folder = join(ROOT, 'node_modules');
  if (!existsSync(folder) || !lstatSync(folder).isSymbolicLink()) return;
  console.error(
    `${folder} is a link, and its packages are not those of package-lock.json. Remove the link and run it again.`,
  );
  process.exit(2);
}

function installPackages() {
  if (isInstalled()) return;
  requireOwnPackages();
  console.error('Installing packages (once, about a minute) …');
  npm(['ci', '--no-audit', '--no-fund']);
}

/** Every file under a folder, with size and time of change: cheap to compare. */
function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => {
      const file = join(entry.parentPath ?? entry.path, entry.name);
      const { size, mtimeMs } = statSync(file);
      return `${file} ${size} ${mtimeMs}`;
    })
    .sort();
}

/** Runs a program with Node; what it says goes to standard error. */
function node(...args) {
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 2, 'inherit'] });
}

function compile() {
  const stampFile = join(ROOT, 'dist', '.renkei-sources');
  const configuration = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'].map(name =>
    readFileSync(join(ROOT, name), 'utf8'),
  );
  const sources = ['src', join('web', 'scripts')].flatMap(folder => filesUnder(join(ROOT, folder)));
  const stamp = hashOf([...sources, ...configuration].join('\n'));
  if (isStamped(stampFile, stamp)) return;
  console.error('Compiling …');
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  node(join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json');
  node(join(ROOT, 'scripts', 'bundle.js'));
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** Installs and compiles what is missing; ends the process with the remedy where it cannot. */
export function prepare() {
  requireNode();
  attempt(
    installPackages,
    'The packages could not be installed. Check the network and run it again.',
  );
  attempt(compile, 'The sources do not compile. Mend what is named above.');
}

function attempt(step, remedy) {
  try {
    step();
  } catch {
    console.error(remedy);
    process.exit(2);
  }
}
