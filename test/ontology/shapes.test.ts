/** The shapes catch what they are for: a sound graph with one thing broken, by two validators. */
import { Store } from 'n3';
import { readFileSync } from 'node:fs';
import Validator from 'rdf-validate-shacl';
import { describe, expect, it } from 'vitest';
import { deriveFrom, loadKnowledge, validate } from '../../src/index.js';
import { convertText } from '../support/knowledge.js';
import { parseRdf } from '../../src/rdf/graph.js';
import type { Quad } from '../../src/rdf/terms.js';
import { writeTurtle } from '../../src/rdf/turtle.js';

const knowledge = await loadKnowledge('.');
const path = 'data/sources/mito-omitama-2022.txt';
const { graphs } = convertText({ path, name: 'x.txt', bytes: readFileSync(path) }, knowledge);
const sound = writeTurtle([
  ...graphs.document,
  ...graphs.evidence,
  ...graphs.reference,
  ...deriveFrom([graphs], knowledge),
]);
const { shapes } = knowledge.ontology;

/** The graph with one statement replaced in its Turtle; the change must happen. */
function broken(what: RegExp, by: string): readonly Quad[] {
  const changed = sound.replace(what, by);
  expect(changed).not.toBe(sound);
  return parseRdf(changed);
}

const REPLACEMENTS: readonly (readonly [rule: string, what: RegExp, by: string])[] = [
  ['a party is one municipality and not a blank beside it', /(rk:partyLabel "甲")/, '$1; rk:placeholder <urn:x>'],
  ['a label is 甲, 乙 …', /rk:partyLabel "甲"/, 'rk:partyLabel "第一"'],
  ['an instrument has a status', /rk:instrumentStatus st:concluded;/, ''],
  ['a concluded instrument has its date', /eli:date_document "2022-02-21"\^\^xsd:date;/, ''],
  ['a draft concludes nothing', /rk:instrumentStatus st:concluded/, 'rk:instrumentStatus st:draft'],
  ['a municipality has a code of six digits', /rk:dantaiCode "082015"/, 'rk:dantaiCode "08201"'],
  ['a municipality has an area code', /rk:areaCode <[^>]*C08201>;/, ''],
  ['a measure has one primary theme', /rk:primaryTheme th:tourism/, 'rk:primaryTheme th:tourism, th:sports'],
  ['a measure has content', /rk:content "[^"]*"@ja;/, ''],
  ['a measure has its row', /rk:definedIn <[^>]*>;/, ''],
  ['a role has one bearer', /rk:bearer mun:08201;\n {4}rk:counterpart/, 'rk:bearer mun:08201, mun:08236;\n    rk:counterpart'],
  ['a bearer is not its own counterpart', /rk:counterpart mun:08236/, 'rk:counterpart mun:08201'],
  ['a role has a mode', /rk:modality mod:lead;/, ''],
  ['a role has its text', /rk:activity "乙と[^"]*"@ja;/, ''],
  ['an effect rule has no bearer', /(rk:delay "P2Y"\^\^xsd:duration;)/, '$1 rk:bearer mun:08201;'],
  ['an article has a number below 100', /rk:order 7;\n {4}rk:source/, 'rk:order 252;\n    rk:source'],
  ['a span ends after it starts', /oa:end "(\d+)"\^\^xsd:nonNegativeInteger;/, 'oa:end "0"^^xsd:nonNegativeInteger;'],
  ['a source has its SHA-256', /rk:sha256 "[0-9a-f]{64}"/, 'rk:sha256 "unknown"'],
  ['a date keeps its wording', /rk:wareki "令和4年2月21日"(?:;|\.)/, 'rk:notBefore "2022-01-01"^^xsd:date.'],
  ['a correction stands beside the reading', /rk:signatoryName "高橋 靖"@ja/, 'rk:correctedName "高橋 靖"@ja'],
];

describe('the shapes', () => {
  it('have one logical constraint of a kind each: shacl-engine 1.1.2 skips all where there are two', () => {
    const seen = new Map<string, number>();
    for (const { subject, predicate } of shapes) {
      if (!/#(?:or|and|xone|not)$/.test(predicate.value)) continue;
      const key = `${subject.value} ${predicate.value}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    expect([...seen].filter(([, count]) => count > 1)).toEqual([]);
  });
});

describe('a sound graph', () => {
  it('conforms', async () => {
    expect(await validate(parseRdf(sound), shapes)).toEqual({ conforms: true, findings: [] });
  });
});

describe('a row of a table with one role', () => {
  it('conforms, with a warning: － in a cell says that a party has none', async () => {
    const oneRole = sound.replace(/(rk:roleAssignment <[^>]*>), <[^>]*>/, '$1');
    expect(oneRole).not.toBe(sound);
    const { conforms, findings } = await validate(parseRdf(oneRole), shapes);
    expect([conforms, findings.map(({ severity }) => severity)]).toEqual([true, ['Warning']]);
  });
});

describe('a graph with one fault does not conform', () => {
  it.each(REPLACEMENTS)('%s', async (_, what, by) => {
    const data = broken(what, by);
    const report = await validate(data, shapes);
    expect(report.conforms).toBe(false);
    expect(report.findings[0]?.focusNode).toMatch(/^https?:/);
    const second = await new Validator(new Store([...shapes])).validate(new Store([...data]));
    expect(second.conforms).toBe(false);
  });
});
