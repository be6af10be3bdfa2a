/** Declarations: the one city that declares, and the municipalities that it names. */
import type { ActorMention, Party } from '../model/agreement.js';
import type { MappedText } from '../model/text.js';
import { sourceSpans } from '../model/text.js';
import type { Context } from './context.js';
import { municipalityAfter, splitPrefecture } from './names.js';
import type { Named } from './party-names.js';
import { nameAt } from './party-names.js';

/** A listed municipality at its place. */
interface Place {
  readonly name: string;
  readonly start: number;
  readonly text: MappedText;
}

/** What makes a municipality the one that declares: 松山市は、 · 松山市（以下「本市」という。） · 松山市連携中枢都市宣言. */
const DECLARER =
  /^(?:は|が|\(以下、?「本市」|(?:の)?(?:定住自立圏)?(?:連携中枢都市|中心市)(?:と(?:して|なる))?の?宣言)/;

/**
 * The city that declares: whom the title or the first sentences make the subject, else who signs. Nobody
 * else is a party, whatever else the text names.
 */
export function findDeclarer(context: Context): readonly Party[] {
  const texts = (['title', 'preamble', 'sentence', 'unparsed', 'front-matter'] as const).flatMap(
    kind => context.leavesOf(kind).map(leaf => context.textOf(leaf)),
  );
  for (const text of texts) {
    const declarer = placesIn(text, context).find(({ name, start }) =>
      DECLARER.test(text.text.slice(start + name.length, start + name.length + 20)),
    );
    if (declarer !== undefined) return [coreCity(partyOf(declarer, context), context)];
  }
  return signer(context).map(party => coreCity(party, context));
}

/** What declares itself the core of a region is it. */
function coreCity(party: Party, context: Context): Party {
  const [title] = context.leavesOf('title');
  return {
    ...party,
    regionRole: 'core-city',
    roleBasis: 'explicit',
    roleSpans: title?.spans ?? party.spans,
  };
}

function partyOf({ name, start, text }: Place, { lexicon }: Context): Party {
  return {
    order: 1,
    municipality: splitPrefecture(name, lexicon),
    spans: sourceSpans(text, start, start + name.length),
    roleSpans: [],
  };
}

/** 松山市長 山田 太郎, under the text. */
function signer(context: Context): readonly Party[] {
  for (const kind of ['office', 'party-name', 'unparsed'] as const)
    for (const leaf of context.leavesOf(kind)) {
      const text = context.textOf(leaf);
      const name = nameAt(text.text, 0, context.lexicon);
      if (isMunicipality(name))
        return [
          {
            order: 1,
            ...name.identity,
            spans: sourceSpans(text, name.start, name.end),
            roleSpans: [],
          },
        ];
    }
  return [];
}

function isMunicipality(name: Named | undefined): name is Named {
  return name?.identity.municipality !== undefined;
}

/** Every other municipality that the text names, where it is named first. */
export function findMentions(context: Context, parties: readonly Party[]): readonly ActorMention[] {
  const seen = new Set(parties.map(({ municipality }) => municipality?.name));
  const kinds = ['preamble', 'sentence', 'unparsed', 'front-matter', 'cell'] as const;
  return kinds
    .flatMap(kind => context.leavesOf(kind))
    .flatMap(leaf => placesIn(context.textOf(leaf), context))
    .flatMap(({ name, start, text }) => {
      const municipality = splitPrefecture(name, context.lexicon);
      if (seen.has(municipality.name)) return [];
      seen.add(municipality.name);
      const spans = sourceSpans(text, start, start + name.length);
      return [{ actor: { kind: 'municipality' as const, municipality }, spans }];
    });
}

/** The listed municipalities that a text names. Not 津市 in 中津市, nor what runs on into another word. */
function placesIn(text: MappedText, { lexicon }: Context): readonly Place[] {
  const places: Place[] = [];
  for (let at = 0; at < text.text.length; at++) {
    if (isInsideWord(text.text, at)) continue;
    const name = municipalityAfter(text.text, at, lexicon);
    if (name === undefined) continue;
    places.push({ name, start: at, text });
    at += name.length - 1;
  }
  return places;
}

/** Whether a kanji before a place makes it the middle of a word; a name may follow 市, 町, 県. */
function isInsideWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return /[一-龠々ヶケ]/.test(before) && !/[市町村県府都道]/.test(before);
}
