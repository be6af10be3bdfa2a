/** Folders of documents with gold, and what is read out of them. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Knowledge } from '../src/index.js';
import { SourceError, UnreadableFile, convert } from '../src/index.js';
import { BASE, SKOS } from '../src/rdf/namespaces.js';
import { compare } from './compare.js';
import type { Finding } from './finding.js';
import type { Gold } from './gold.js';
import type { SlugsOf } from './gold-file.js';
import { BadGold, readGold } from './gold-file.js';
import { readingOf } from './reading.js';

/** The ending of a file of gold. */
const GOLD = '.gold.json';

/** Where gold is, and where the documents it is of. */
export interface Collection {
  readonly gold: string;
  /** The folder of gold itself, where it is not given. */
  readonly documents?: string;
}

/** A document and its gold. One text in several formats has one gold, and each is a document. */
export interface GoldDocument {
  /** The path of the document within its folder. */
  readonly name: string;
  readonly path: string;
  readonly gold: Gold;
}

/** A document with what the gold and the converter say of it. */
export interface EvaluatedDocument {
  readonly name: string;
  readonly findings: readonly Finding[];
  /** Why the file could not be read at all. */
  readonly unreadable?: string;
}

/**
 * The documents of a folder, sorted by name.
 * @throws BadGold for a file of gold that is wrong or has no document; SourceError for a folder without
 */
export function findDocuments(
  { gold: folder, documents = folder }: Collection,
  slugsOf: SlugsOf,
): readonly GoldDocument[] {
  const golds = filesOf(folder).filter(file => file.endsWith(GOLD));
  if (golds.length === 0) {
    throw new SourceError(folder, {
      ja: `フォルダに ${GOLD} のファイルがありません。文書 x.pdf のとなりに x${GOLD} を置いてください。`,
      en: `the folder holds no ${GOLD} file. Put x${GOLD} beside a document x.pdf.`,
    });
  }
  return golds.flatMap(file => documentsOf(join(folder, file), join(documents, file), slugsOf));
}

/** Every file under a folder, in an order that does not depend on the system. */
function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  } catch {
    throw new SourceError(folder, {
      ja: 'フォルダが読めません。パスを確かめてください。',
      en: 'the folder cannot be read. Check the path.',
    });
  }
}

/** The files beside the gold with its stem: takaoka.gold.json → takaoka.txt, takaoka.pdf. */
function documentsOf(goldFile: string, place: string, slugsOf: SlugsOf): readonly GoldDocument[] {
  const gold = readGold(goldFile, slugsOf);
  const [folder, stem] = [dirname(place), basename(place, GOLD)];
  const names = filesOf(folder).filter(
    name => name.replace(/\.[^.]+$/, '') === stem && !name.endsWith('.json'),
  );
  if (names.length === 0) {
    throw new BadGold(goldFile, {
      ja: `${folder} に文書 ${stem}.（txt、pdf、docx、html）がありません。となりに置いてください。`,
      en: `there is no document ${stem}.txt (or .pdf, .docx, .html) in ${folder}. Put it there.`,
    });
  }
  return names.map(name => ({ name, path: join(folder, name), gold }));
}

/** Converts a document and puts it beside its gold. A file that cannot be read says nothing. */
export async function evaluate(
  { name, path, gold }: GoldDocument,
  knowledge: Knowledge,
): Promise<EvaluatedDocument> {
  const file = { path, name: basename(path), bytes: readFileSync(path) };
  try {
    const reading = readingOf(await convert(file, knowledge));
    return { name, findings: compare(gold, reading) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { name, findings: compare(gold, { instruments: [] }), unreadable: error.message };
  }
}

/** The slugs of the concept schemes in the vocabulary. */
export function slugsIn({ ontology }: Knowledge): SlugsOf {
  const slugs = new Map<string, Set<string>>();
  for (const { subject, predicate, object } of ontology.vocabulary) {
    if (!predicate.equals(SKOS.inScheme)) continue;
    const scheme = relative(`${BASE}vocab`, object.value);
    const held = slugs.get(scheme) ?? new Set();
    slugs.set(scheme, held.add(basename(subject.value)));
  }
  return scheme => slugs.get(scheme) ?? new Set();
}
