/** What a format cannot say is refused with another format, and never written as something else. */
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedEngine } from '../../src/engine/embedded.js';
import type { QueryResponse } from '../../src/engine/index.js';

const folder = mkdtempSync(join(tmpdir(), 'renkei-formats-'));
const file = join(folder, 'data.nq');
writeFileSync(file, '<urn:a> <urn:b> <urn:c> .\n');

let engine: EmbeddedEngine;
beforeAll(async () => {
  engine = await EmbeddedEngine.open({ files: [file], size: 1 });
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

function answer(query: string, type: string): Promise<QueryResponse> {
  return engine.query(query, { accept: { results: [type], graph: [type] }, deadline: 10_000 });
}

describe('a triple term in CSV is written as in Turtle', () => {
  it.each([
    [
      'TRIPLE(<urn:a>,<urn:b>,1)',
      '<<( <urn:a> <urn:b> "1"^^<http://www.w3.org/2001/XMLSchema#integer> )>>',
    ],
    ['TRIPLE(<urn:a>,<urn:b>,"あ\\n\\""@ja)', '<<( <urn:a> <urn:b> "あ\\n\\""@ja )>>'],
    [
      'TRIPLE(<urn:a>,<urn:b>,TRIPLE(<urn:a>,<urn:b>,"c"))',
      '<<( <urn:a> <urn:b> <<( <urn:a> <urn:b> "c" )>> )>>',
    ],
  ])('%s: %s', async (term, text) => {
    const { body } = await answer(`SELECT (${term} AS ?t) {}`, 'text/csv');
    const line = body.split('\r\n')[1] ?? '';
    expect(line.replace(/^"|"$/g, '').replaceAll('""', '"')).toBe(text);
  });
});

describe('what XML cannot hold is refused, with the formats that can', () => {
  it.each([
    ['a property that ends with /', 'CONSTRUCT { <urn:x> <http://e/a/> 3 } {}'],
    ['a property that ends with a digit', 'CONSTRUCT { <urn:x> <urn:1> 2 } {}'],
    ['a character in a graph', 'CONSTRUCT { <urn:x> <urn:p> "\\u0001" } {}'],
    ['a character in a table', 'SELECT ("\\u0001" AS ?x) {}'],
    ['a character that is none', 'SELECT ("\\uFFFF" AS ?x) {}'],
  ])('%s: %s', async (_, query) => {
    const isGraph = query.startsWith('CONSTRUCT');
    const xml = isGraph ? 'application/rdf+xml' : 'application/sparql-results+xml';
    const other = isGraph ? 'text/turtle' : 'text/csv';
    const refused = await answer(query, xml);
    expect([refused.status, refused.mediaType]).toEqual([406, 'application/problem+json']);
    expect(refused.body).toContain(other);
    expect(refused.body).not.toContain(`${xml},`);
    expect((await answer(query, other)).status).toBe(200);
  });
});

describe('what XML can hold is well-formed and reads as it was', () => {
  it.each([
    ['a line break of Windows', '"a\\r\\nb"', 'a\r\nb'],
    ['a tab', '"a\\tb"', 'a\tb'],
    ['a control character of Latin-1', '"\\u0085"', '\u0085'],
    ['signs of XML', '"<oxprefix: & ]]>"', '<oxprefix: & ]]>'],
    ['a character beyond the BMP', '"𠮷"', '𠮷'],
  ])('%s', async (_, literal, text) => {
    const [table, graph] = await Promise.all([
      answer(`SELECT (${literal} AS ?x) {}`, 'application/sparql-results+xml'),
      answer(
        `CONSTRUCT { <urn:x> <urn:p> ${literal} ; a <urn:T> ; <urn:q> [] } {}`,
        'application/rdf+xml',
      ),
    ]);
    for (const { status, body } of [table, graph]) {
      expect(status).toBe(200);
      const texts: string[] = [];
      const parser = new SaxesParser({ xmlns: true });
      parser.on('text', found => texts.push(found));
      parser.on('error', error => {
        throw error;
      });
      parser.write(body).close();
      expect(texts).toContain(text);
    }
  });
});
