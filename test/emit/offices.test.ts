/** Through whom the parties act and sign: offices of municipalities and prefectures, and organs. */
import { describe, expect, it } from 'vitest';
import { convertSource, readText } from '../../src/index.js';
import { BASE, RDFS, RK } from '../../src/rdf/namespaces.js';
import type { Quad } from '../../src/rdf/terms.js';
import { KNOWLEDGE } from '../support/knowledge.js';

/** The facts of an agreement of 松前町 and 愛媛県 with one article and a line of 松前町 in its signatures. */
function quadsOf(article: string, signature = '松前町長'): readonly Quad[] {
  const text = [
    '事務の委託に関する規約',
    '松前町（以下「甲」という。）と愛媛県（以下「乙」という。）は、次のとおり規約を定める。',
    `第1条 ${article}`,
    '令和4年2月21日',
    `甲 愛媛県伊予郡松前町大字筒井631番地 ${signature} 松前 太郎`,
  ].join('\n');
  const file = { path: 'one.txt', name: 'one.txt', bytes: Buffer.from(text) };
  const conversions = convertSource(readText(file.bytes, file.name), {
    file,
    knowledge: KNOWLEDGE,
  });
  return conversions.flatMap(({ graphs }) => [...graphs.document, ...graphs.reference]);
}

/** The offices that a norm is done through: label, and node below the names of this project. */
function actingIn(article: string): readonly string[] {
  const quads = quadsOf(article);
  const offices = quads.filter(
    ({ subject, predicate }) =>
      predicate.equals(RK.actsThrough) && subject.value.includes('/norm/'),
  );
  return offices.map(({ object }) => {
    const label = quads.find(q => q.subject.equals(object) && q.predicate.equals(RDFS.label));
    return `${label?.object.value ?? ''} ${object.value.replace(BASE, '').replace(/^.*(?=\/norm)/, '')}`;
  });
}

describe('who acts for a party', () => {
  it.each([
    ['甲の長は、報告する。', ['松前町長 id/municipality/38401/office/head']],
    ['乙の知事は、報告する。', ['愛媛県知事 id/prefecture/38/office/head']],
    [
      '経費の額は、甲の長と乙の知事とが協議して定める。',
      ['松前町長 id/municipality/38401/office/head', '愛媛県知事 id/prefecture/38/office/head'],
    ],
    ['乙の人事委員会は、規則を定めることができる。', ['人事委員会 /norm/1/office']],
    ['乙は、報告する。', []],
  ])('is an office: %s', (article, expected) => {
    expect(actingIn(article)).toEqual(expected);
  });
});

describe('the office of who signs', () => {
  it.each([
    ['松前町長', 'id/municipality/38401/office/head'],
    ['松前町 代表者 松前町長', 'id/municipality/38401/office/head'],
    ['代表者 松前町長', 'id/municipality/38401/office/head'],
    ['代表 町長', 'id/municipality/38401/office/head'],
    ['松前町副町長', 'signature/a/office'],
    ['代表者 松前町副町長', 'signature/a/office'],
  ])('is the head of its municipality or not: %s', (signature, expected) => {
    const quads = quadsOf('甲は、報告する。', signature);
    const offices = quads.filter(({ predicate }) => predicate.equals(RK.signatoryOffice));
    expect(
      offices.map(({ object }) => object.value.replace(/^.*\/(?=id\/mun|signature)/, '')),
    ).toEqual([expected]);
  });
});
