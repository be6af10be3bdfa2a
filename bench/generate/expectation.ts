/** What a reader should find in a model that is written down in a style: its gold. */
import type {
  Gold,
  GoldArticle,
  GoldInstrument,
  GoldMeasure,
  GoldSignature,
  GoldTerm,
} from '../../evaluation/gold.js';
import type { Model, ModelArticle, ModelLaw, ModelMeasure, ModelParty } from './model.js';
import { articleText } from './article.js';
import { hasSupplement } from './body.js';
import { writtenOffice } from './signing.js';
import { isSubfield, pillarOf } from './model.js';
import type { Style } from './styles.js';
import { Voice } from './voice.js';

/** The gold of a model in a style. */
export function expectationOf({ instruments }: Model, { structure }: Style): Gold {
  return { instruments: instruments.map(instrument => expected(new Voice(instrument, structure))) };
}

/** What an act does to the earlier agreement as a whole. */
const WHOLE_CHANGES: Readonly<Record<string, GoldInstrument['modifications']>> = {
  abolishing: [{ type: 'abolish' }],
  restating: [{ type: 'restate' }],
};

function expected(voice: Voice): GoldInstrument {
  const { kind, act, status, title, date, articles, measures, laws, modifications, bill } =
    voice.instrument;
  const term = termOf(voice);
  return {
    kind,
    act,
    status,
    title: voice.say(title),
    ...(bill === undefined ? {} : { billNumber: `議案第${voice.number(bill.number)}号` }),
    ...(date === undefined ? {} : { date }),
    parties: voice.order.map(party => partyOf(voice, party)),
    articles: articles.map(article => articleOf(voice, article)),
    measures: measures.map(measure => measureOf(voice, measure)),
    signatures: voice.order.map(party => signatureOf(voice, party)),
    laws: laws.map(law => lawOf(voice, law)),
    ...(Object.keys(term).length === 0 ? {} : { term }),
    modifications: [
      ...(WHOLE_CHANGES[act] ?? []),
      ...modifications.map(({ type, target, old, new: added }) => ({
        type,
        ...(target === undefined ? {} : { target }),
        ...(old === undefined ? {} : { old: voice.say(old) }),
        ...(added === undefined ? {} : { new: voice.say(added) }),
      })),
    ],
  };
}

/** The term of its article; without one, the day of the supplementary provision and the notice of a lapse. */
function termOf(voice: Voice): GoldTerm {
  const { term, inForce, articles } = voice.instrument;
  const from = term?.from ?? (hasSupplement(voice) ? inForce : '');
  const notice = term?.notice === undefined ? lapseNotice(articles) : `P${term.notice}M`;
  return {
    ...(from === '' ? {} : { from }),
    ...(term === undefined ? {} : { to: term.to }),
    ...(term?.renews === undefined ? {} : { renews: term.renews }),
    ...(notice === undefined ? {} : { notice }),
  };
}

/** 通告の日から1年を経過したとき, before its number is written in a style. */
function lapseNotice(articles: readonly ModelArticle[]): string | undefined {
  const texts = articles.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  const years = texts.flatMap(
    text => /日から(?:起算して)?\{n:(?<n>\d)\}年を経過/.exec(text)?.groups?.['n'] ?? [],
  );
  return years[0] === undefined ? undefined : `P${years[0]}Y`;
}

function modelParty({ instrument }: Voice, party: number): ModelParty {
  const found = instrument.parties[party - 1];
  if (found === undefined) throw new Error(`no party ${party}`);
  return found;
}

function partyOf(voice: Voice, party: number): GoldInstrument['parties'][number] {
  const { name, code } = modelParty(voice, party);
  return {
    name,
    ...(code === undefined ? {} : { code }),
    ...(voice.hasLabels ? { label: voice.label(party) } : {}),
  };
}

function articleOf(voice: Voice, article: ModelArticle): GoldArticle {
  const paragraphs = article.paragraphs.map(({ text, items = [] }, at) => {
    const first = at === 0 ? articleText(voice, article, text) : voice.say(text);
    return [first, ...items.map(item => voice.say(item))].join('');
  });
  return {
    number: article.number,
    ...(voice.structure.caption === 'none' ? {} : { heading: voice.say(article.heading) }),
    paragraphs,
  };
}

/** A table may have no column for them; a box and a list always name what they are about. */
function hasTitles({ structure }: Voice): boolean {
  return structure.measures !== 'table' || structure.columns !== 'no-title';
}

function measureOf(voice: Voice, measure: ModelMeasure): GoldMeasure {
  const pillar = pillarOf(measure.field);
  return {
    pillar,
    ...(isSubfield(measure.field) ? { subfield: measure.field } : {}),
    ...(hasTitles(voice) ? { title: measure.title } : {}),
    content: voice.say(measure.content),
    roles: voice.order.flatMap(party =>
      measure.roles
        .filter(role => role.party === party)
        .map(role => ({
          bearer: voice.name(party),
          text: voice.say(role.text),
          modes: role.modes,
        })),
    ),
  };
}

/** What is written under the text; the office as it is written there, 市長 below 東温市. */
function signatureOf(voice: Voice, party: number): GoldSignature {
  const model = modelParty(voice, party);
  const { name, address, office, head } = model;
  const hasAddress =
    voice.structure.signature !== 'label-name' && voice.instrument.act !== 'declaration';
  return {
    party: name,
    ...(hasAddress && address !== undefined ? { address } : {}),
    ...(office === undefined ? {} : { office: writtenOffice(voice, model) }),
    ...(head === undefined ? {} : { name: head }),
  };
}

/** A number as it is written; a law of the register has the register's. */
function lawOf(voice: Voice, law: ModelLaw): ModelLaw {
  const [, year, number] = /^昭和(\d+)年法律第(\d+)号$/.exec(law.number ?? '') ?? [];
  if (law.name === '地方自治法' || year === undefined || number === undefined) return law;
  return {
    ...law,
    number: `昭和${voice.number(Number(year))}年法律第${voice.number(Number(number))}号`,
  };
}
