/** A cell merged over two columns of roles: both parties have that role, whatever the file was. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convert, read } from '../../src/index.js';
import type { Conversion } from '../../src/index.js';
import { OA, RK } from '../../src/rdf/namespaces.js';
import type { NamedNode } from '../../src/rdf/terms.js';
import { KNOWLEDGE } from '../support/knowledge.js';
import { Printer, hasJapaneseFont } from '../support/printed.js';
import { p, tbl, tc, tr, wordFile } from '../support/word.js';

const LINES = [
  '松山市及び東温市における連携協約',
  '松山市（以下「甲」という。）及び東温市（以下「乙」という。）は、次のとおり連携協約を締結する。',
  '第1条　甲及び乙が連携する取組は、別表のとおりとする。',
  '令和4年2月21日',
  '別表（第1条関係）',
];
const HEADER = ['取組', '取組の内容', '甲の役割', '乙の役割'];
const OWN = ['医療', '救急医療を維持する。', '診療所を運営する。', '運営に協力する。'];
const [TITLE, CONTENT, ROLE] = ['観光', '観光客を誘致する。', '共同で案内所を設置する。'];

const HTML = [
  ...LINES.map(line => `<p>${line}</p>`),
  `<table><tr><th>${HEADER.join('<th>')}</tr><tr><td>${OWN.join('<td>')}</tr>`,
  `<tr><td>${TITLE}<td>${CONTENT}<td colspan=2>${ROLE}</tr></table>`,
].join('\n');

const WORD = [
  ...LINES.map(line => p(line)),
  tbl(
    tr(...HEADER.map(name => tc(name))),
    tr(...OWN.map(text => tc(text))),
    tr(tc(TITLE), tc(CONTENT), tc(ROLE, '<w:gridSpan w:val="2"/>')),
  ),
].join('');

async function rolesOf(bytes: Uint8Array, name: string): Promise<readonly string[]> {
  const file = { path: name, name, bytes };
  const [conversion] = await convert(file, KNOWLEDGE);
  return (conversion?.agreement.measures ?? []).flatMap(({ title, roles }) =>
    roles.map(
      ({ bearer, activity }) =>
        `${title?.text} ${bearer.kind === 'party' ? bearer.order : '?'} ${activity.text}`,
    ),
  );
}

const EXPECTED = [`医療 1 ${OWN[2]}`, `医療 2 ${OWN[3]}`, `観光 1 ${ROLE}`, `観光 2 ${ROLE}`];

describe('a cell merged over the roles of two parties', () => {
  it.each([
    ['of a web page', Buffer.from(`<!DOCTYPE html><body>${HTML}</body>`), 'a.html'],
    ['of a Word file', wordFile(WORD), 'a.docx'],
  ])('is the role of each: %s', async (_, bytes, name) => {
    expect(await rolesOf(bytes, name)).toEqual(EXPECTED);
  });

  it('is one place in the text', async () => {
    const file = { path: 'a.docx', name: 'a.docx', bytes: wordFile(WORD) };
    const [{ agreement, diagnostics } = {} as Conversion] = await convert(file, KNOWLEDGE);
    const [first, second] = agreement.measures[1]?.roles ?? [];
    expect(second?.activity.spans).toEqual(first?.activity.spans);
    expect(diagnostics.map(({ code }) => code)).toContain('cell-of-several-roles');
    expect(diagnostics.map(({ code }) => code)).not.toContain('role-missing');
  });

  it('is said to be missing for the other where the file does not tell', async () => {
    const { text } = await read(wordFile(WORD), 'a.docx');
    const bytes = Buffer.from(text);
    const file = { path: 'a.txt', name: 'a.txt', bytes };
    const [conversion] = await convert(file, KNOWLEDGE);
    expect(await rolesOf(bytes, 'a.txt')).toEqual(EXPECTED.slice(0, 3));
    const missing = conversion?.diagnostics.filter(({ code }) => code === 'role-missing') ?? [];
    expect(missing.map(({ detail }) => detail)).toEqual(['乙']);
  });
});

describe('同左', () => {
  it('is the evidence of the words that it points to', async () => {
    const rows = [HEADER, [TITLE, CONTENT, ROLE, '同左']].map(cells => cells.join('\t'));
    const text = [...LINES, ...rows].join('\n');
    const file = { path: 'a.txt', name: 'a.txt', bytes: Buffer.from(text) };
    const [{ graphs } = {} as Conversion] = await convert(file, KNOWLEDGE);
    const about = graphs.evidence.find(
      ({ predicate, object }) => predicate.equals(RK.statesValueOf) && object.equals(RK.activity),
    )?.subject;
    const objectOf = (property: NamedNode): string | undefined =>
      graphs.evidence.find(
        ({ subject, predicate }) => about?.equals(subject) && predicate.equals(property),
      )?.object.value;
    const start = text.indexOf('同左');
    expect(objectOf(OA.hasTarget)).toMatch(new RegExp(`#char=${start},${start + 2}$`));
    expect(objectOf(RK.annotates)).toMatch(/\/role\/b$/);
    const words = graphs.document.filter(({ predicate }) => predicate.equals(RK.activity));
    expect(words.map(({ object }) => object.value)).toEqual([ROLE, ROLE]);
  });
});

describe.skipIf(!hasJapaneseFont())('printed (skipped without a Japanese font)', () => {
  let printer: Printer;
  beforeAll(async () => {
    printer = await Printer.open();
  }, 300_000);
  afterAll(async () => printer.close());

  it.each([true, false])('is the role of each in a PDF, tagged: %s', async tagged => {
    expect(await rolesOf(await printer.print(HTML, { tagged }), 'a.pdf')).toEqual(EXPECTED);
  });
});
