/** renkei validate: RDF files → SHACL report. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDefault } from '../dataset/assemble.js';
import { SourceError, unusable } from '../dataset/sources.js';
import { reasonOf } from '../model/input-error.js';
import { loadOntology } from '../dataset/knowledge.js';
import { validate } from '../validate.js';
import { parseRdf } from '../rdf/graph.js';
import type { Quad } from '../rdf/terms.js';
import { RDF_FORMATS } from './options.js';
import { EXIT, PROJECT } from './project.js';

/** Validates the union of some files: exit code 1 where there are violations. */
export async function validateCommand(
  files: readonly string[],
  { json }: { json: boolean },
): Promise<number> {
  const [{ shapes }, ...parts] = await Promise.all([
    loadOntology(join(PROJECT)),
    ...files.map(readRdf),
  ]);
  const report = await validate(parts.flat().filter(isDefault), shapes);
  if (json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else {
    for (const { severity, focusNode, path, value, message } of report.findings) {
      process.stdout.write(`${severity}: <${focusNode}> ${path} ${value}\n  ${message}\n`);
    }
    const counts = `${report.findings.length} findings in ${parts.flat().length} quads`;
    process.stdout.write(
      report.conforms ? `Conforms (${counts}).\n` : `Does not conform (${counts}).\n`,
    );
  }
  return report.conforms ? EXIT.done : EXIT.findings;
}

async function readRdf(file: string): Promise<readonly Quad[]> {
  const mediaType = RDF_FORMATS[file.slice(file.lastIndexOf('.') + 1)];
  if (mediaType === undefined) {
    throw new SourceError(file, {
      ja: '拡張子が RDF のものではありません。.ttl、.trig、.nt、.nq を指定してください（renkei convert --out で作れます）。',
      en: 'not an RDF file by its ending. Give .ttl, .trig, .nt or .nq, as renkei convert --out writes them.',
    });
  }
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw unusable(file, error);
  });
  try {
    return parseRdf(text, mediaType);
  } catch (error) {
    throw new SourceError(file, {
      ja: `${reasonOf(error)} その行を直すか、元の文書を変換し直してください。`,
      en: `${reasonOf(error)} Correct the line, or convert the source again.`,
    });
  }
}
