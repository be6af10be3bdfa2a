/**
 * The report for people: for each document what was understood, then what asks for a decision, what for
 * a look, where it is and what to do. Notes are counted only.
 */
import { FAILURES } from '../../derive/consolidation/failures.js';
import type { Conversion, UnreadableFile } from '../../index.js';
import { bodyTexts } from './body.js';
import type { Finding, Occurrence } from './findings.js';
import { countOf, findingsOf } from './findings.js';
import type { Indent } from './layout.js';
import { WIDTH, entry, padTo, widthOf, wrap } from './layout.js';
import { shorten } from './place.js';
import type { Understood, UnderstoodParty, UnderstoodSignature } from './understood.js';
import { understoodOf } from './understood.js';
import { WORDS } from './words.js';
import type { Language, Words } from './words.js';

/** How a kind of instrument is called: cooperation-agreement → 連携協約. */
export type KindName = (slug: string) => string;

/** What a report is written with. */
export interface ReportOptions {
  readonly language: Language;
  readonly kindName: KindName;
}

/** Places of one finding that are listed; a table that failed has one a row. */
const MAX_PLACES = 8;
/** Characters of a quotation: one line and a half. */
const MAX_QUOTE = 50;

const FACTS: Indent = { left: 2, label: 12 };
const ADVICE: Indent = { left: 5, label: 12 };

/** The report of some conversions and of the files that could not be read. */
export function reportText(
  conversions: readonly Conversion[],
  unreadable: readonly UnreadableFile[],
  options: ReportOptions,
): string {
  const words = WORDS[options.language];
  const parts = [
    ...(unreadable.length === 0
      ? []
      : [
          heading(words.unreadable(unreadable.length)),
          ...unreadable.map(({ text }) => paragraph(text[options.language], 2)),
          '\n',
        ]),
    ...conversions.map(conversion => documentText(conversion, conversions, options)),
  ];
  const isOne = conversions.length + unreadable.length === 1;
  return [...(isOne ? [] : [summaryText(conversions, options)]), ...parts].join('');
}

/** One line a document: how many places ask for a decision, how many for a look. */
function summaryText(conversions: readonly Conversion[], { language }: ReportOptions): string {
  const words = WORDS[language];
  const rows = conversions.map(conversion => {
    const findings = findingsOf(conversion);
    const counts = (['decision', 'look'] as const).map(
      asks => `${words.asks[asks]} ${String(countOf(findings, asks)).padStart(3)}`,
    );
    return `  ${counts.join('   ')}   ${nameOf(conversion, conversions, words)}\n`;
  });
  return `${heading(words.summary(conversions.length))}${rows.join('')}\n`;
}

function documentText(
  conversion: Conversion,
  all: readonly Conversion[],
  options: ReportOptions,
): string {
  const words = WORDS[options.language];
  const findings = findingsOf(conversion);
  const asking = findings.filter(({ asks }) => asks !== 'nothing');
  return [
    heading(nameOf(conversion, all, words)),
    understoodText(understoodOf(conversion), options),
    ...(['decision', 'look'] as const).map(asks => askingText(findings, asks, options.language)),
    asking.length === 0 ? `${words.nothing}\n\n` : '',
    notesText(findings, options.language),
  ].join('');
}

/** The file, and which document of it where it holds several. */
function nameOf({ file, graphs }: Conversion, all: readonly Conversion[], words: Words): string {
  const ofFile = all.filter(other => other.file === file);
  const number = ofFile.findIndex(other => other.graphs === graphs) + 1;
  const [open, close] = words.brackets;
  return ofFile.length === 1
    ? file.path
    : `${file.path}${open}${words.part(number, ofFile.length)}${close}`;
}

function heading(text: string): string {
  const lines = wrap(text, WIDTH);
  const rule = '='.repeat(Math.min(WIDTH, Math.max(...lines.map(widthOf), 20)));
  return `${lines.join('\n')}\n${rule}\n`;
}

function paragraph(text: string, left: number): string {
  return wrap(text, WIDTH - left)
    .map(line => `${' '.repeat(left)}${line}\n`)
    .join('');
}

/** 2021-10-05 – 、1年間、自動更新、通告は3か月前まで, as far as it is said. */
function termText(term: NonNullable<Understood['term']>, words: Words): string {
  const { from, until, length, renewsAutomatically, noticePeriod } = term;
  const parts = [
    from === undefined && until === undefined ? undefined : `${from ?? ''} – ${until ?? ''}`.trim(),
    length === undefined ? undefined : words.duration(length),
    renewsAutomatically === true ? words.renews : undefined,
    noticePeriod === undefined ? undefined : words.notice(words.duration(noticePeriod)),
  ];
  return parts.filter(part => part !== undefined).join(words.separator);
}

function understoodText(understood: Understood, options: ReportOptions): string {
  const lines = understoodRows(understood, options).map(([label, texts]) => entry(label, texts, FACTS)); // prettier-ignore
  return `\n${WORDS[options.language].understood}\n${lines.join('')}\n`;
}

/** What was understood: what it is called, and what there is of it. */
export function understoodRows(
  understood: Understood,
  { language, kindName }: ReportOptions,
): readonly (readonly [label: string, texts: readonly string[]])[] {
  const words = WORDS[language];
  const { kind, act, status, title, billNumber, parties, term } = understood;
  const [open, close] = words.brackets;
  const kindText = kind === undefined ? words.notFound : kindName(kind);
  const isDeclaration = act === 'declaration';
  return [
    [words.kind, [isDeclaration ? kindText : `${kindText}${open}${words.acts[act]}${close}`]],
    [words.title, [title ?? words.notFound]],
    [words.bill, billNumber === undefined ? [] : [billNumber]],
    [
      words.parties,
      listed(
        parties.map(party => partyText(party, words)),
        words,
      ),
    ],
    [words.date, [dateText(understood, words)]],
    [words.status, [words.statuses[status]]],
    [words.history, historyTexts(understood, words)],
    [words.abolished, understood.abolished === undefined ? [] : [understood.abolished]],
    [words.changed, understood.changed === undefined ? [] : [understood.changed]],
    [words.ends, understood.endsOn === undefined ? [] : [understood.endsOn]],
    [words.term, term === undefined ? [] : [termText(term, words)]],
    [words.body, bodyTexts(understood, words)],
    [words.changes, understood.modifications === 0 ? [] : [words.places(understood.modifications)]],
    [words.endsOthers, understood.endsOthers],
    [words.signatures, signatureTexts(understood, words)],
    [words.witnesses, understood.witnesses.map(witness => signatureText(witness, words))],
  ];
}

/** 2010-03-31 告示第41号 · 2015-03-20 告示第15号 · 2015-04-01 からの本文 */
function historyTexts({ history, versionDate }: Understood, words: Words): readonly string[] {
  return versionDate === undefined ? history : [...history, words.version(versionDate)];
}

function listed(texts: readonly string[], { notFound }: Words): readonly string[] {
  return texts.length === 0 ? [notFound] : texts;
}

/** 東温市（乙、38215） */
function partyText({ name, label, code, blank }: UnderstoodParty, words: Words): string {
  const known = blank === true ? words.blank : (code ?? words.noCode);
  const [open, close] = words.brackets;
  const said = label === undefined ? [known] : [label, known];
  return `${name}${open}${said.join(words.separator)}${close}`;
}

/** 令和8年1月19日（2026-01-19） */
function dateText({ date, dateWords }: Understood, words: Words): string {
  const [open, close] = words.brackets;
  if (dateWords === undefined) return date ?? words.notFound;
  return `${dateWords}${open}${date ?? words.blank}${close}`;
}

/** Rules of entrustment are not signed: that they have no signatures is no gap. */
function signatureTexts({ kind, signatures }: Understood, words: Words): readonly string[] {
  const texts = signatures.map(signature => signatureText(signature, words));
  return kind === 'entrustment-rules' ? texts : listed(texts, words);
}

function signatureText({ party, office, name }: UnderstoodSignature, words: Words): string {
  return `${office ?? party ?? ''} ${name ?? words.nameBlank}`.trim();
}

function askingText(
  findings: readonly Finding[],
  asks: 'decision' | 'look',
  language: Language,
): string {
  const own = findings.filter(finding => finding.asks === asks);
  if (own.length === 0) return '';
  const title = WORDS[language].headings[asks](countOf(findings, asks));
  return `${title}\n${own.map((finding, at) => findingText(finding, at + 1, language)).join('')}\n`;
}

function findingText(finding: Finding, number: number, language: Language): string {
  const words = WORDS[language];
  const { code, message, remedy, occurrences } = finding;
  const shown = occurrences.slice(0, MAX_PLACES).map(occurrence => placeText(occurrence, language));
  const rest = occurrences.length - shown.length;
  const [first = '', ...others] = wrap(`${message[language]} [${code}]`, WIDTH - ADVICE.left);
  return [
    `${padTo(`  ${number}.`, ADVICE.left)}${first}\n`,
    ...others.map(line => `${' '.repeat(ADVICE.left)}${line}\n`),
    entry(words.where, rest > 0 ? [...shown, words.more(rest)] : shown, ADVICE),
    remedy === undefined ? '' : entry(words.whatToDo, [remedy[language]], ADVICE),
  ].join('');
}

function placeText({ place, detail }: Occurrence, language: Language): string {
  const words = WORDS[language];
  const [open, close] = words.brackets;
  const what = detail === undefined ? '' : `${open}${reasonIn(detail, language)}${close}`;
  if (place === undefined) return `${words.wholeFile}${what}`;
  return `${words.place(place)} 「${shorten(place.words, MAX_QUOTE)}」${what}`;
}

/** Why a change could not be applied is said in both languages: one is enough for a reader. */
function reasonIn(detail: string, language: Language): string {
  const reason = Object.values(FAILURES).find(({ ja, en }) => detail === `${ja} / ${en}`);
  return reason?.[language] ?? detail;
}

/** What was done, and how often. */
function notesText(findings: readonly Finding[], language: Language): string {
  const notes = findings.filter(({ asks }) => asks === 'nothing');
  if (notes.length === 0) return '';
  const words = WORDS[language];
  const lines = notes.map(({ message, occurrences }) =>
    paragraph(`${message[language]} ${words.places(occurrences.length)}`, 2),
  );
  return `${words.headings.nothing(countOf(findings, 'nothing'))}\n${lines.join('')}\n`;
}
