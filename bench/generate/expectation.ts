/** What a reader should find in a model that is written down in a style: its gold. */
import type {
  Gold,
  GoldArticle,
  GoldInstrument,
  GoldMeasure,
  GoldSignature,
} from '../../evaluation/gold.js';
import type { Model, ModelArticle, ModelMeasure, ModelParty } from './model.js';
import type { Style } from './styles.js';
import { Voice } from './voice.js';

/** The gold of a model in a style. */
export function expectationOf({ instruments }: Model, { structure }: Style): Gold {
  return { instruments: instruments.map(instrument => expected(new Voice(instrument, structure))) };
}

function expected(voice: Voice): GoldInstrument {
  const { kind, act, status, title, date, articles, measures, laws, modifications, term } =
    voice.instrument;
  return {
    kind,
    act,
    status,
    title: voice.say(title),
    ...(voice.instrument.billNumber === undefined
      ? {}
      : { billNumber: `議案第${voice.number(voice.instrument.billNumber)}号` }),
    ...(date === undefined ? {} : { date }),
    parties: voice.order.map(party => partyOf(voice, party)),
    articles: articles.map(article => articleOf(voice, article)),
    measures: measures.map(measure => measureOf(voice, measure)),
    signatures: voice.order.map(party => signatureOf(voice, party)),
    laws,
    ...(term === undefined
      ? {}
      : {
          term: { from: term.from, to: term.to, renews: term.renews, notice: `P${term.notice}M` },
        }),
    modifications: modifications.map(({ type, target, old, new: added }) => ({
      type,
      ...(target === undefined ? {} : { target }),
      ...(old === undefined ? {} : { old: voice.say(old) }),
      ...(added === undefined ? {} : { new: voice.say(added) }),
    })),
  };
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
  const paragraphs = article.paragraphs.map(({ text, items = [] }) =>
    [text, ...items].map(part => voice.say(part)).join(''),
  );
  return {
    number: article.number,
    ...(voice.structure.caption === 'none' ? {} : { heading: voice.say(article.heading) }),
    paragraphs,
  };
}

function measureOf(voice: Voice, measure: ModelMeasure): GoldMeasure {
  const pillar = measure.field.charAt(0);
  return {
    pillar,
    ...(measure.field.length > 1 ? { subfield: measure.field } : {}),
    ...(voice.structure.columns === 'no-title' ? {} : { title: measure.title }),
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

/** The head of a municipality is called by the whole title, as the reading has it. */
function signatureOf(voice: Voice, party: number): GoldSignature {
  const { name, address, office, head } = modelParty(voice, party);
  return {
    party: name,
    ...(voice.structure.signature === 'label-name' ? {} : { address }),
    office: `${name.slice(0, -1)}${office}`,
    name: head,
  };
}
