/** What must hold for every dataset: one home a triple, no blank nodes, shapes, the same bytes again. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { hasValidCheckDigit } from '../../src/link/codes.js';
import { isDefault, sharedTriples } from '../../src/dataset/assemble.js';
import type { Manifest } from '../../src/dataset/snapshot.js';
import { BASE, RDF, RDFS, RK, SKOS } from '../../src/rdf/namespaces.js';
import { datasetFolder, datasetQuads, datasetStore } from '../support/dataset.js';
import { nodes, value, values } from '../support/read-graph.js';

const manifest = JSON.parse(
  readFileSync(join(datasetFolder(), 'manifest.json'), 'utf8'),
) as Manifest;

describe('the quads', () => {
  it('have no blank node', () => {
    const blank = datasetQuads().filter(q =>
      [q.subject, q.object, q.graph].some(t => t.termType === 'BlankNode'),
    );
    expect(blank).toEqual([]);
  });

  it('have no triple in two default graphs', () => {
    expect(sharedTriples(datasetQuads())).toEqual([]);
  });

  it('stand in named graphs only, as designed', () => {
    const names = new Set(
      datasetQuads().map(q => q.graph.value.replace(`${BASE}graph/`, '').replace(/\/.*/, '')),
    );
    expect([...names].sort()).toEqual([
      'dataset', 'derived', 'doc', 'enrichment', 'evidence', 'ontology', 'reference', 'run', 'vocab',
    ]); // prettier-ignore
  });

  it('use only terms that the ontology declares', () => {
    const declared = new Set(
      datasetStore()
        .getSubjects(RDFS.label, null, `${BASE}graph/ontology`)
        .map(t => t.value),
    );
    const used = datasetQuads()
      .flatMap(q => [q.predicate.value, ...(q.predicate.equals(RDF.type) ? [q.object.value] : [])])
      .filter(term => term.startsWith(`${BASE}ns#`));
    expect([...new Set(used)].filter(term => !declared.has(term))).toEqual([]);
  });

  it('point to no concept that the vocabulary lacks', () => {
    const concepts = new Set(
      datasetStore()
        .getSubjects(SKOS.prefLabel, null, `${BASE}graph/vocab`)
        .map(t => t.value),
    );
    const used = datasetQuads()
      .filter(q => q.object.termType === 'NamedNode')
      .map(q => q.object.value)
      .filter(iri => iri.startsWith(`${BASE}vocab/`));
    expect([...new Set(used)].filter(iri => !concepts.has(iri))).toEqual([]);
  });
});

describe('municipalities', () => {
  it.each(nodes(RDF.type, RK.Municipality).map(node => [node]))(
    '%s has a code with its check digit, a prefecture and a plain e-Stat IRI',
    node => {
      const code = value(node, RK.dantaiCode);
      expect(hasValidCheckDigit(code)).toBe(true);
      expect(node).toBe(`${BASE}id/municipality/${code.slice(0, 5)}`);
      expect(value(node, RK.areaCode)).toBe(
        `http://data.e-stat.go.jp/lod/sac/C${code.slice(0, 5)}`,
      );
      expect(value(node, RK.prefecture)).toBe(`${BASE}id/prefecture/${code.slice(0, 2)}`);
    },
  );
});

describe('enrichment', () => {
  it('is no part of the default graph', () => {
    const [corrected] = datasetQuads().filter(q => q.predicate.equals(RK.correctedName));
    expect(corrected?.object.value).toBe('浜谷 豊美');
    expect(isDefault(corrected!)).toBe(false);
    expect(values(corrected!.subject.value, RK.signatoryName)).toEqual(['渡谷 豊美']);
  });
});

describe('the dataset version', () => {
  it('conforms to the shapes', () => {
    expect(manifest.conforms).toBe(true);
    const report = JSON.parse(readFileSync(join(datasetFolder(), 'validation.json'), 'utf8')) as {
      findings: unknown[];
    };
    expect(report.findings).toEqual([]);
  });

  it('is named by the hash of its quads, and lists the hash of every file', () => {
    for (const { path, sha256 } of manifest.files) {
      const bytes = readFileSync(join(datasetFolder(), path));
      expect(createHash('sha256').update(bytes).digest('hex'), path).toBe(sha256);
    }
    expect(manifest.version).toBe(
      manifest.files.find(({ path }) => path === 'dataset.nq')?.sha256.slice(0, 16),
    );
  });

  it('has sorted N-Quads, a TriG file an agreement, VoID and DCAT', () => {
    const lines = readFileSync(join(datasetFolder(), 'dataset.nq'), 'utf8').trimEnd().split('\n');
    expect(lines).toEqual([...new Set(lines)].sort());
    expect(readdirSync(join(datasetFolder(), 'agreements'))).toHaveLength(5);
    const about = readFileSync(join(datasetFolder(), 'void-dcat.ttl'), 'utf8');
    expect(about).toContain('a void:Dataset');
    expect(about).toContain('dcat:Distribution');
    expect(about).toContain('https://creativecommons.org/licenses/by/4.0/');
  });
});

describe('a second build', () => {
  const again = mkdtempSync(join(tmpdir(), 'renkei-again-'));
  afterAll(() => rmSync(again, { recursive: true, force: true }));

  it('gives identical bytes', () => {
    execFileSync(process.execPath, ['bin/renkei.js', 'build', '--quiet', '--out', again]);
    const folder = join(again, readFileSync(join(again, 'latest'), 'utf8').trim());
    for (const { path } of [...manifest.files, { path: 'manifest.json' }]) {
      const [first, second] = [datasetFolder(), folder].map(root => readFileSync(join(root, path)));
      expect(first!.equals(second!), path).toBe(true);
    }
  });
});
