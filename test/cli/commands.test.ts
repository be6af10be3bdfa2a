/** The command line as people use it, good input and bad. */
import { exec } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import { parseRdf } from '../../src/rdf/graph.js';
import type { Outcome } from '../support/command-line.js';
import { captured, renkei, spawned } from '../support/command-line.js';
import { datasetFolder } from '../support/dataset.js';

const folder = mkdtempSync(join(tmpdir(), 'renkei-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command in a process of its own: once for each command, and where the process is what is asked. */
const ownProcess = (...args: readonly string[]): Promise<Outcome> =>
  spawned('bin/renkei.js', ...args);

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const MITO = 'data/sources/mito-omitama-2022.txt';

describe('renkei convert', () => {
  it.each([
    ['trig', 'application/trig'],
    ['nq', 'application/n-quads'],
    ['ttl', 'text/turtle'],
  ])('writes %s that parses', async (format, mediaType) => {
    const { code, out } = await renkei('convert', MITO, '--format', format, '--quiet');
    expect(code).toBe(0);
    expect(parseRdf(out, mediaType).length).toBeGreaterThan(3000);
  });

  it('writes JSON-LD with an inline context', async () => {
    const { out } = await renkei('convert', MITO, '--format', 'jsonld', '--quiet');
    expect(Object.keys(JSON.parse(out) as object)).toEqual(['@context', '@graph']);
  });

  it('writes to a file, and the report to another', async () => {
    const [graph, report] = [join(folder, 'mito.trig'), join(folder, 'report.txt')];
    const { code, out, err } = await ownProcess(
      'convert',
      MITO,
      '--out',
      graph,
      '--report',
      report,
    );
    expect([code, out, err]).toEqual([0, '', '']);
    expect(parseRdf(readFileSync(graph, 'utf8'), 'application/trig').length).toBeGreaterThan(3000);
    const written = readFileSync(report, 'utf8');
    expect(written).toContain('Parties     水戸市 (甲, 08201)');
    expect(written).toContain('Nothing has to be decided or looked at.');
  });

  it('writes the report as JSON where its name says so', async () => {
    const report = join(folder, 'report.json');
    await renkei('convert', MITO, '--out', join(folder, 'mito.trig'), '--report', report);
    const { documents } = JSON.parse(readFileSync(report, 'utf8')) as { documents: unknown[] };
    expect(documents).toMatchObject([
      { file: MITO, findings: [{ code: 'letter-spacing-removed' }] },
    ]);
  });

  it.each([
    ['read', /^\s*いばらき県央/],
    ['parse', /^article 6$/m],
    ['analyze', /"kind": "base"/],
    ['link', /"dantaiCode": "082015"/],
  ])('stops after %s and shows what it made', async (step, expected) => {
    const { code, out } = await renkei('convert', MITO, '--until', step, '--quiet');
    expect(code).toBe(0);
    expect(out).toMatch(expected);
  });

  it('shows the text of a file once, and the tree of each of its instruments', async () => {
    const agreement = (title: string) =>
      `${title}\n甲と乙は、次のとおり締結する。\n第１条 甲は、定める。\nこの協約を証するため、本書２通を作成する。\n`;
    const text = agreement('松山市連携協約') + agreement('東温市連携協約');
    const file = write('two.txt', text);
    const [read, parsed] = await Promise.all(
      ['read', 'parse'].map(step => renkei('convert', file, '--until', step, '--quiet')),
    );
    expect(read?.out).toBe(text);
    expect(parsed?.out.match(/^ *title/gm)).toHaveLength(2);
  });

  it('converts a folder', async () => {
    const { out } = await ownProcess('convert', 'data/sources', '--format', 'nq', '--quiet');
    const graphs = new Set(
      out.split('\n').flatMap(line => /graph\/doc\/(\w+)> \.$/.exec(line)?.[1] ?? []),
    );
    expect(graphs.size).toBe(5);
  });
});

const AGREEMENT = readFileSync(MITO, 'utf8');

describe('bad input has its documented outcome', () => {
  it.each([
    [
      'an empty file: a graph of the source, and a problem',
      'empty.txt',
      '',
      1,
      /empty\.txt problem empty-text: .*Check what was exported/,
    ],
    ['blank lines only: the same', 'blank.txt', ' \n\n　\n', 1, /empty-text/],
    [
      'a text that is no agreement: kept as text, and a problem',
      'menu.txt',
      '本日の献立\n\nごはん、みそ汁、焼き魚\n',
      1,
      /no-agreement-found/,
    ],
    [
      'a binary file: an error',
      'data.bin',
      Uint8Array.of(0, 1, 2, 3, 255, 254),
      3,
      /data\.bin: it is not text .* save it as plain text/,
    ],
    [
      'a damaged PDF: an error that says so',
      'file.pdf',
      '%PDF-1.7\n',
      3,
      /file\.pdf: it is a damaged PDF.* save it as a PDF anew/,
    ],
    [
      'a Word file: an error that says what it is',
      'file.docx',
      Uint8Array.of(0x50, 0x4b, 3, 4),
      3,
      /file\.docx: it is a ZIP container/,
    ],
    [
      'an annex alone: measures of parties known by their labels',
      'annex.txt',
      '別表（第3条関係）\n\n1 圏域全体の経済成長のけん引\n\n取組の内容\t甲の役割\t乙の役割\n創業を支援する。\t窓口を運営する。\t甲と連携して支援する。\n',
      0,
      /date-not-found/,
    ],
    [
      'articles out of order: read, and said',
      'order.txt',
      '松山市と東温市との連携協約\n\n松山市と東温市は、次のとおり連携協約を締結する。\n\n第1条 甲を定める。\n\n第3条 丙を定める。\n\n第2条 乙を定める。\n',
      0,
      /article-number-out-of-order/,
    ],
    [
      'a party named ○○町: a draft',
      'form.txt',
      '松山市及び○○町における連携協約\n\n松山市（以下「甲」という。）及び○○町（以下「乙」という。）は、次のとおり締結する。\n',
      0,
      /^$/,
    ],
    ['a byte order mark: read', 'bom.txt', `\uFEFF${AGREEMENT}`, 0, /letter-spacing-removed/],
  ] as const)('%s', async (_, name, content, code, message) => {
    const outcome = await renkei('convert', write(name, content), '--format', 'nq');
    expect(outcome.err).toMatch(message);
    expect(outcome.code).toBe(code);
    if (code !== 3) expect(outcome.out).toContain('SourceDocument');
  });

  it('a party named ○○町 is a placeholder, and nobody’s partner', async () => {
    const { out } = await renkei('convert', join(folder, 'form.txt'), '--format', 'nq', '--quiet');
    expect(out).toMatch(/ns#Placeholder>/);
    expect(out).toMatch(/vocab\/status\/draft>/);
    expect(out).not.toMatch(/ns#agreementPartner>/);
  });

  it('a byte order mark shifts no offset', async () => {
    const [marked, plain] = await Promise.all(
      [join(folder, 'bom.txt'), MITO].map(file =>
        renkei('convert', file, '--until', 'parse', '--quiet'),
      ),
    );
    expect(marked?.out).toBe(plain?.out);
  });

  it('20 MB of one line is kept as text within bounds, and said', async () => {
    const file = write('line.txt', '甲は、乙と連携する。'.repeat(700_000));
    const { code, out, err } = await ownProcess('convert', file, '--format', 'nq');
    expect(err).toMatch(/line\.txt:1:1 problem text-not-understood/);
    expect(code).toBe(1);
    expect(out).toContain('ns#UnparsedText>');
  }, 60_000);

  it('a file in Shift_JIS is read, and said', async () => {
    // 松山市と東温市は、連携する。 in Shift_JIS
    const bytes = Buffer.from('8fbc8e528e7382c6938c89b78e7382cd814198418c6782b782e98142', 'hex');
    const { out, err } = await renkei('convert', write('sjis.txt', bytes), '--until', 'read');
    expect(out).toBe('松山市と東温市は、連携する。');
    expect(err).toMatch(/encoding-detected: .* \[shift_jis\]/);
  });

  it('a path that is not there is an error that names it', async () => {
    const { code, err } = await renkei('convert', join(folder, 'nowhere.txt'));
    expect([code, err]).toEqual([
      3,
      `renkei: ${join(folder, 'nowhere.txt')}: there is no such file or folder. Check the path.\n`,
    ]);
  });

  it.skipIf(process.getuid?.() === 0)(
    'a file that may not be read is an error that names it (not as root, who may)',
    async () => {
      const file = write('secret.txt', 'x');
      chmodSync(file, 0);
      const { code, err } = await renkei('convert', file);
      expect(code).toBe(3);
      expect(err).toContain('secret.txt: it may not be read');
    },
  );

  it('one bad file does not keep the others from being converted', async () => {
    mkdirSync(join(folder, 'mixed'), { recursive: true });
    writeFileSync(join(folder, 'mixed', 'bad.txt'), Uint8Array.of(0, 1, 2));
    writeFileSync(join(folder, 'mixed', 'good.txt'), AGREEMENT);
    const { code, out, err } = await renkei('convert', join(folder, 'mixed'), '--format', 'nq');
    expect(code).toBe(3);
    expect(err).toContain('bad.txt: it is not text');
    expect(out).toContain('id/agreement/08201-08236/2022-02-21');
  });

  it('a folder without texts is an error that says so', async () => {
    mkdirSync(join(folder, 'nothing'), { recursive: true });
    const { code, err } = await renkei('convert', join(folder, 'nothing'));
    expect(code).toBe(3);
    expect(err).toContain('holds no document');
  });

  it('a source that is not the one of the manifest stops the build', async () => {
    const sources = join(folder, 'sources');
    mkdirSync(sources, { recursive: true });
    writeFileSync(join(sources, 'a.txt'), AGREEMENT);
    writeFileSync(
      join(sources, 'manifest.csv'),
      'file,sha256,title,parties,date,kind,note\na.txt,00,t,p,d,k,n\n',
    );
    const { code, err } = await ownProcess('build', sources, '--out', join(folder, 'out'));
    expect(code).toBe(3);
    expect(err).toMatch(/a\.txt: its SHA-256 is .*, manifest\.csv has 00/);
  });
});

it('a reader that has enough ends the output quietly', async () => {
  const command = `"${process.execPath}" bin/renkei.js convert data/sources --quiet | head -c 10`;
  const { out, err } = await new Promise<Omit<Outcome, 'code'>>(resolve => {
    exec(command, (_, out, err) => resolve({ out, err }));
  });
  expect([out.length, err]).toEqual([10, '']);
});

describe('renkei validate', () => {
  it('says that what convert wrote conforms', async () => {
    const { code, out } = await ownProcess('validate', join(folder, 'mito.trig'));
    expect([code, out]).toEqual([0, expect.stringMatching(/^Conforms \(0 findings/)]);
  });

  it('exits with 1 and names the node where a shape is violated', async () => {
    const broken = readFileSync(join(folder, 'mito.trig'), 'utf8').replace(
      /rk:partyLabel "甲"/,
      'rk:partyLabel "第一"',
    );
    const { code, out } = await renkei('validate', write('broken.trig', broken));
    expect(code).toBe(1);
    expect(out).toMatch(/Violation: <.*\/party\/a>/);
  });

  it.each([
    ['a.txt', 'x', /not an RDF file by its ending/],
    ['bad.ttl', '<a> <b> .', /bad\.ttl: .*line 1/],
  ])('says what is wrong with %s', async (name, content, message) => {
    const { code, err } = await renkei('validate', write(name, content));
    expect(code).toBe(3);
    expect(err).toMatch(message);
  });
});

describe('renkei serve', () => {
  it.each([
    ['broken.ttl', '<urn:a> <urn:b> .', /broken\.ttl: .*line 1/],
    ['data.txt', 'x', /data\.txt: not \.nq, \.trig, \.ttl or \.nt/],
  ])('says what is wrong with %s', async (name, content, message) => {
    const { code, err } = await renkei('serve', '--port', '0', '--data', write(name, content));
    expect(code).toBe(3);
    expect(err).toMatch(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('says that a port is no number, and that only where a port is asked for', async () => {
    const [serve, query] = await Promise.all(
      [['serve', '--data', datasetFolder()], ['query']].map(args =>
        captured(() => main(args), { PORT: 'abc' }),
      ),
    );
    expect([serve?.code, query?.code]).toEqual([2, 0]);
    expect(serve?.err).toMatch(/PORT: "abc" .*a port is a number from 0 to 65535/);
  });
});

describe('renkei query', () => {
  const data = ['--data', datasetFolder()];
  const names = ['--data', join(folder, 'names')];
  beforeAll(() => {
    const quads = readFileSync(join(datasetFolder(), 'dataset.nq'), 'utf8').split('\n');
    mkdirSync(join(folder, 'names'));
    write('names/manifest.json', '{}');
    write(
      'names/dataset.nq',
      quads.filter(quad => /graph\/(?:reference|vocab)> \.$/.test(quad)).join('\n'),
    );
  });

  it('prints a table', async () => {
    const { code, out } = await ownProcess(
      'query',
      'shared-partners-with-roles',
      '--municipality',
      '射水市',
      ...data,
    );
    expect(code).toBe(0);
    for (const city of ['高岡市', '氷見市', '小矢部市', '砺波市', '南砺市'])
      expect(out).toContain(city);
    expect(out).toContain('8 rows');
  });

  it('prints CSV and JSON', async () => {
    const [csv, json] = await Promise.all(
      ['csv', 'json'].map(format => renkei('query', 'totals', '--format', format, ...data)),
    );
    expect(csv?.out.replace(/\r/g, '')).toBe('measures,roles\n88,176\n');
    expect(JSON.parse(json?.out ?? '')).toHaveProperty('results.bindings');
  });

  it('runs a query of a file', async () => {
    const file = write(
      'mine.rq',
      'SELECT (COUNT(*) AS ?n) { ?m a <https://w3id.org/jp-renkei/ns#Article> }',
    );
    expect((await renkei('query', file, '--format', 'csv', ...data)).out.replace(/\r/g, '')).toBe(
      'n\n25\n',
    );
  });

  it('says file, line and column of a query that is no SPARQL', async () => {
    const file = write('wrong.rq', '#+ title.en: Wrong\n\nSELECT ?s\nWHERE { ?s ?p }\n');
    const { code, err } = await renkei('query', file, ...names);
    expect(code).toBe(2);
    expect(err).toMatch(/^wrong\.rq:4:15: The query is not SPARQL\. /);
  });

  it.each([
    ['a.rq', '#+ parameter.x: colour\nASK { ?s ?p $x }', /a\.rq: parameter x has no known type/],
    ['b.rq', '#+ parameter.x: string\nASK { ?s ?p $x ; }}', /b\.rq:2:19: /],
    ['c.rq', '#+ parameter.x: string\nASK { ?x ?p $x }', /c\.rq: \$x is also a variable \?x/],
  ])('says what is wrong with the front matter of %s', async (name, text, message) => {
    const { code, err } = await renkei('query', write(name, text), ...names);
    expect(code).toBe(3);
    expect(err).toMatch(message);
  });

  it('lists the library where no query is named', async () => {
    const { out } = await renkei('query');
    expect(out).toMatch(/^shared-partners --municipality …$/m);
  });

  it.each([
    [['shared-partners'], 2, /needs --municipality/],
    [['shared-partners', '--municipality', '射水'], 2, /No municipality is called 射水 .*its code/],
    [
      ['shared-partners', '--municipality', '射水市', '--colour', 'red'],
      2,
      /no parameter colour; it has --municipality/,
    ],
    [['changes', '--date', '2026-02-30'], 2, /--date: There is no day 2026-02-30/],
    [['changes', '--date', 'yesterday'], 2, /--date: yesterday is no date .* 2026-01-19/],
    [
      ['documents-with-theme', '--theme', 'cheese'],
      2,
      /No theme is called cheese\. There are: .*tourism/,
    ],
    [['no-such-query'], 3, /no query of the library and no file/],
    [['totals', 'more'], 2, /Not a parameter: more/],
  ] as const)('says what is wrong with %j', async (args, code, message) => {
    const outcome = await renkei('query', ...args, ...names);
    expect(outcome.err).toMatch(message);
    expect(outcome.code).toBe(code);
  });

  it('does not let a value change the query', async () => {
    const value = '射水市"@ja . ?x ?y ?z } #';
    const { code, err } = await renkei(
      'query',
      'shared-partners',
      '--municipality',
      value,
      ...names,
    );
    expect(code).toBe(2);
    expect(err).toContain('No municipality is called');
  });
});

describe('usage', () => {
  it.each([
    [['--help'], 0, /convert .*\n.*build/],
    [['--version'], 0, /^\d+\.\d+\.\d+$/m],
    [['convert', '--help'], 0, /--until <step>/],
    [[], 2, /Usage: renkei/],
    [['convert'], 2, /missing required argument/],
    [['convert', MITO, '--format', 'pdf'], 2, /Allowed choices are trig, nq, ttl, jsonld/],
    [['frobnicate'], 2, /unknown command/],
    [['serve', '--port', 'x'], 2, /--port: "x" .*a port is a number/],
    [
      ['serve', '--config', 'nowhere.json'],
      2,
      /nowhere\.json: the file of settings cannot be read/,
    ],
    [['serve', '--help'], 0, /--timeout <seconds> .*\(default: 30, env:\s+RENKEI_TIMEOUT\)/],
  ] as const)('%j', async (args, code, message) => {
    const { code: actual, out, err } = await renkei(...args);
    expect(out + err).toMatch(message);
    expect(actual).toBe(code);
  });
});
