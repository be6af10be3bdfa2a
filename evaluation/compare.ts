/**
 * A reading beside the gold: everything that either says, as small findings. A finding is right where
 * both say it and say the same; white space does not count. Everything is compared once, in one class.
 */
import { alignmentText, compareMeasures } from './compare-measures.js';
import type { Finding, Place } from './finding.js';
import { found, names } from './finding.js';
import type {
  Gold,
  GoldArticle,
  GoldInstrument,
  GoldLaw,
  GoldModification,
  GoldParty,
  GoldSignature,
} from './gold.js';
import { pair, similarity } from './similarity.js';
import type { Pairing } from './similarity.js';

/** All findings of one file. Instruments are put beside each other by what they say. */
export function compare(expected: Gold, got: Gold): readonly Finding[] {
  return pair(expected.instruments, got.instruments, likeness).flatMap((instrument, at) =>
    compareInstruments(instrument, [`instruments/${at + 1}`]),
  );
}

/** A file of one instrument is about that instrument, however it was read: never less than half alike. */
function likeness(a: GoldInstrument, b: GoldInstrument): number {
  return 0.5 + similarity(describe(a), describe(b)) / 2;
}

/** What tells the instruments of a file apart. */
function describe({ title, articles, measures }: GoldInstrument): string {
  return [
    title ?? '',
    ...articles.map(({ heading }) => heading ?? ''),
    ...measures.map(alignmentText),
  ].join('');
}

function compareInstruments(
  { expected, got }: Pairing<GoldInstrument, GoldInstrument>,
  place: Place,
): readonly Finding[] {
  const facts = ['kind', 'act', 'status', 'title', 'billNumber', 'date'] as const;
  return [
    found('instrument', place, [expected && 'instrument', got && 'instrument']),
    ...facts.map(fact => found(fact, place, [expected?.[fact], got?.[fact]])),
    ...compareParties(expected?.parties ?? [], got?.parties ?? [], place),
    ...compareArticles(expected?.articles ?? [], got?.articles ?? [], place),
    ...compareMeasures(expected?.measures ?? [], got?.measures ?? [], place),
    ...compareSignatures(expected?.signatures ?? [], got?.signatures ?? [], place),
    ...compareLaws(expected?.laws ?? [], got?.laws ?? [], place),
    ...compareTerms(expected, got, place),
    ...compareModifications(expected?.modifications ?? [], got?.modifications ?? [], place),
  ];
}

function compareParties(
  expected: readonly GoldParty[],
  got: readonly GoldParty[],
  place: Place,
): readonly Finding[] {
  const alike = (a: GoldParty, b: GoldParty): number => similarity(names(a.name), names(b.name));
  return pair(expected, got, alike).flatMap(({ expected: a, got: b }) => {
    const at = [...place, `parties/${a?.name ?? b?.name ?? ''}`];
    return [
      found('party', at, [names(a?.name), names(b?.name)]),
      found('label', at, [a?.label, b?.label]),
      found('code', at, [a?.code, b?.code]),
    ];
  });
}

function compareArticles(
  expected: readonly GoldArticle[],
  got: readonly GoldArticle[],
  place: Place,
): readonly Finding[] {
  const sameNumber = (a: GoldArticle, b: GoldArticle): number => Number(a.number === b.number);
  return pair(expected, got, sameNumber).flatMap(({ expected: a, got: b }) => {
    const at = [...place, `articles/${a?.number ?? b?.number ?? ''}`];
    return [
      found('article', at, [a?.number, b?.number]),
      found('heading', at, [a?.heading, b?.heading]),
      ...compareTexts(a?.paragraphs ?? [], b?.paragraphs ?? [], at),
    ];
  });
}

function compareTexts(
  expected: readonly string[],
  got: readonly string[],
  place: Place,
): readonly Finding[] {
  return pair(expected, got, similarity).map(({ expected: a, got: b }, index) =>
    found('paragraph', [...place, `paragraphs/${index + 1}`], [a, b]),
  );
}

function compareSignatures(
  expected: readonly GoldSignature[],
  got: readonly GoldSignature[],
  place: Place,
): readonly Finding[] {
  const sameParty = (a: GoldSignature, b: GoldSignature): number =>
    Number(names(a.party) === names(b.party));
  return pair(expected, got, sameParty).flatMap(({ expected: a, got: b }) => {
    const at = [...place, `signatures/${a?.party ?? b?.party ?? ''}`];
    return [
      found('signature', at, [a && (names(a.party) ?? '?'), b && (names(b.party) ?? '?')]),
      found('address', at, [a?.address, b?.address]),
      found('office', at, [a?.office, sameOffice(a?.office, b?.office)]),
      found('signatory', at, [a?.name, b?.name]),
    ];
  });
}

/** The graph names an office of its municipality (東温市長) where the text may have 市長 alone. */
function sameOffice(expected: string | undefined, got: string | undefined): string | undefined {
  return expected !== undefined && got?.endsWith(expected) === true ? expected : got;
}

function compareLaws(
  expected: readonly GoldLaw[],
  got: readonly GoldLaw[],
  place: Place,
): readonly Finding[] {
  const words = ({ name, article, paragraph }: GoldLaw): string =>
    [name, article, paragraph].filter(part => part !== undefined).join(':');
  const same = (a: GoldLaw, b: GoldLaw): number => Number(words(a) === words(b));
  return pair(expected, got, same).flatMap(({ expected: a, got: b }) => {
    const at = [...place, `laws/${a?.name ?? b?.name ?? ''}`];
    return [
      found('law', at, [a && words(a), b && words(b)]),
      // a number that the document does not give is known from the register, as a code is
      ...(a !== undefined && a.number === undefined
        ? []
        : [found('lawNumber', at, [a?.number, b?.number])]),
    ];
  });
}

function compareTerms(
  expected: GoldInstrument | undefined,
  got: GoldInstrument | undefined,
  place: Place,
): readonly Finding[] {
  return (['from', 'to', 'renews', 'notice'] as const).map(part =>
    found(
      'term',
      [...place, `term/${part}`],
      [expected?.term?.[part]?.toString(), got?.term?.[part]?.toString()],
    ),
  );
}

function compareModifications(
  expected: readonly GoldModification[],
  got: readonly GoldModification[],
  place: Place,
): readonly Finding[] {
  const what = ({ type, target, to }: GoldModification): string =>
    [type, target, ...(to === undefined ? [] : ['→', to])].join(' ').trimEnd();
  const alike = (a: GoldModification, b: GoldModification): number =>
    (similarity(what(a), what(b)) + Number(a.old === b.old && a.new === b.new)) / 2;
  return pair(expected, got, alike).flatMap(({ expected: a, got: b }, index) => {
    const at = [...place, `modifications/${index + 1}`];
    return [
      found('modification', at, [a && what(a), b && what(b)]),
      found('modifiedWords', at, [a?.old, b?.old]),
      found('modifiedWords', at, [a?.new, b?.new]),
    ];
  });
}
