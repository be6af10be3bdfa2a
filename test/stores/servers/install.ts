/** Installs the servers of the contract tests below node_modules, where they are not there yet. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { CACHE, CannotInstall, libraryFolders, unpacked } from './packages.js';

/** A jar of Fuseki for each Java that is still in use, newest first, with its SHA-512. */
const FUSEKI = [
  { java: 21, version: '6.2.0', sha512: '59c5d0fd4e3f2c51819816dd178ee7d619552aae12400286338cc55c6955653e6c503d58b6cb12f3124407c903a81a2ecf4a9b0d5ba8028e7fcdc7c5c98710d4' },
  { java: 17, version: '5.6.0', sha512: '6892853e217afde119f9237ad424033c4d309ec7129bed344d0199ad6e233d9f166610e2040abd42b739ecbe120c4638f2b69ecf1576872669a3403c3391f691' },
] as const; // prettier-ignore

const OLDEST_JAVA = 17;

const MAVEN = 'https://repo.maven.apache.org/maven2/org/apache/jena/jena-fuseki-server';

/** Fuseki, and the Java that runs it. */
export interface InstalledFuseki {
  readonly java: string;
  readonly jar: string;
}

/**
 * The newest Fuseki for the Java that is there, from Maven Central; where there is no Java, with one of its own.
 * @throws CannotInstall
 */
export async function installFuseki(): Promise<InstalledFuseki> {
  const { program, version } = installJava();
  const release = FUSEKI.find(({ java }) => java <= version) ?? FUSEKI[1];
  const jar = join(CACHE, `fuseki-${release.version}.jar`);
  if (!existsSync(jar)) await installJar(jar, release);
  return { java: program, jar };
}

interface Java {
  readonly program: string;
  readonly version: number;
}

/** The Java on the PATH where it is new enough, else one of Debian or Ubuntu that is unpacked here. */
function installJava(): Java {
  const own = { program: 'java', version: javaVersion('java') };
  if (own.version >= OLDEST_JAVA) return own;
  const root = unpacked('java', ['openjdk-21-jre-headless'], ['openjdk-17-jre-headless']);
  const machines = join(root ?? CACHE, 'usr', 'lib', 'jvm');
  const homes = root === undefined ? [] : readdirSync(machines);
  for (const home of homes) {
    const program = join(machines, home, 'bin', 'java');
    const version = javaVersion(program);
    if (version >= OLDEST_JAVA) return { program, version };
  }
  throw new CannotInstall(
    `Fuseki needs Java ${OLDEST_JAVA} or newer, and ${own.version === 0 ? 'there is none' : `this is ${own.version}`}; apt gave none either. Debian and Ubuntu: apt-get update && apt-get install default-jre-headless (as root). Elsewhere: https://adoptium.net`,
  );
}

/** 17 of `openjdk version "17.0.15"`; 0 where there is no Java. */
function javaVersion(program: string): number {
  const { error, stderr } = spawnSync(program, ['-version'], { encoding: 'utf8' });
  if (error !== undefined) return 0;
  return Number(/version "(?<major>\d+)/.exec(stderr)?.groups?.['major'] ?? 0);
}

async function installJar(jar: string, release: (typeof FUSEKI)[number]): Promise<void> {
  const { version, sha512 } = release;
  mkdirSync(CACHE, { recursive: true });
  const bytes = await download(`${MAVEN}/${version}/jena-fuseki-server-${version}.jar`).catch(
    (error: unknown) => copyByMaven(version, error),
  );
  if (createHash('sha512').update(bytes).digest('hex') !== sha512)
    throw new CannotInstall(
      `jena-fuseki-server-${version}.jar is not the file that it should be. Look at what stands between here and ${MAVEN}`,
    );
  writeFileSync(`${jar}.part`, bytes);
  renameSync(`${jar}.part`, jar);
}

async function download(address: string): Promise<Buffer> {
  console.error(`Downloading ${address} (once, 56 MB) …`);
  const answer = await fetch(address, { signal: AbortSignal.timeout(600_000) });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** Where Maven Central cannot be reached, Maven may have a mirror. */
function copyByMaven(version: string, error: unknown): Buffer {
  const artifact = `org.apache.jena:jena-fuseki-server:${version}`;
  const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';
  const folder = join(CACHE, 'maven');
  try {
    execFileSync('mvn', ['-q', plugin, `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`], {
      stdio: 'inherit',
    });
    const bytes = readFileSync(join(folder, `jena-fuseki-server-${version}.jar`));
    rmSync(folder, { recursive: true });
    return bytes;
  } catch {
    throw new CannotInstall(
      `Fuseki could not be downloaded (${String(error)}). Check the network, or put a mirror of Maven Central into the settings of Maven`,
    );
  }
}

/** A program, and where its libraries are. */
export interface Installed {
  readonly program: string;
  readonly libraries: string;
}

/**
 * Virtuoso on the PATH, else from the packages of Debian or Ubuntu.
 * @throws CannotInstall
 */
export function installVirtuoso(): Installed {
  const own = spawnSync('which', ['virtuoso-t'], { encoding: 'utf8' }).stdout.trim();
  if (own !== '') return { program: own, libraries: '' };
  const packages = ['virtuoso-opensource-7-bin', 'virtuoso-opensource-7-common'];
  const root = unpacked('virtuoso', packages);
  if (root === undefined)
    throw new CannotInstall(
      'Virtuoso could not be taken from Debian or Ubuntu. Check the network and, as root: apt-get update && apt-get install virtuoso-opensource-7. Elsewhere put virtuoso-t on the PATH',
    );
  return {
    program: join(root, 'usr', 'bin', 'virtuoso-t'),
    libraries: libraryFolders(root).join(':'),
  };
}
