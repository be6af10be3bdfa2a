/** 役割分担: who does it, with whom, in what way, how far. */
import { flow } from '../japanese/normalize.js';
import type {
  Actor,
  ActorMention,
  Mode,
  ModeFinding,
  Quotation,
  RoleAssignment,
} from '../model/agreement.js';
import type { MappedText, Span } from '../model/text.js';
import { sourceSpans } from '../model/text.js';
import { actorsBefore, distinctActors } from './actors.js';
import type { PartyContext } from './context.js';
import { deonticFormOf } from './deontic-forms.js';
import { municipalityBefore, splitPrefecture } from './names.js';

/**
 * Doing something with somebody; the list of actors stands before と.
 *
 *     松前町及び関係機関と連携・協力して · 関係町村と連携を推進する · 甲と協力し、 · 乙との連携の下
 *                       ^^^^^^^
 *
 * Also inside a scope (甲と連携して実施する事業). Not 高等教育機関等と連携した人材育成: 連携した
 * describes a thing, and 取り組むとともに joins two predicates.
 */
const HOW = '(?:相互に|十分に|十分な|緊密に|緊密な|密接に|密接な|密に|積極的に|共に|ともに)?';
const WITH = new RegExp(
  `との?${HOW}(?=(?:連携|協力|協働|共同|協議|調整|一体|役割を分担)(?!した))|と(?=ともに)`,
  'g',
);

const HELP =
  '(?:協力|助言|支援|補助|参加|参画|情報(?:を|の)?提供|(?:必要な)?(?:協力|支援|助言|情報)を)';
/**
 * Doing something for somebody; the actors stand before the particle.
 *
 *     乙に対し助言する · 甲に協力する · 乙の取組を支援する · 韮崎市の協力を得て
 *     ^                ^            ^                ^^^^^^
 *
 * Not 住民に対し情報を提供する: no municipality. Not 甲の施設に設置する.
 */
const FOR = new RegExp(
  `に(?:対し(?:て)?、?)?(?=${HELP})|を(?=支援|補助|応援)` +
    `|の(?=(?:行う)?(?:取組|事業|活動|施策)(?:に(?=協力|参加|参画)|を(?=支援|補助)))` +
    '|の(?=(?:協力|支援|助言|参加|参画)を(?:得|求め))',
  'g',
);

/**
 * How far the role goes, before what is done.
 *
 *     甲と連携して実施する事業について、甲と協力して取り組む。
 *     ^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Not 圏域経済の裾野拡大を図るため、, which is a purpose, and 商品について、 in the middle.
 */
const SCOPE =
  /^(?<scope>[^、。]{2,60}?(?:する|した|行う|定める|関する|係る)(?:事業|取組|施策|事務|もの|範囲)(?:について(?:は)?|に関し(?:て)?|に限り|において|の範囲内?で|(?<=範囲)内?で))、/;

/** Leading: 主体的に · 主体となって · 中心的な役割を担う · 主導して · 圏域経済を牽引する. Not 主体的な参加. */
const LEADING = new RegExp(
  [
    '主体的に|率先して|中心的?に取り組',
    '(?:主体|中心|中核|主)とな(?:って|り)',
    '(?:中心|中核|主導|先導)的な?役割',
    '(?:主導|先導)(?:し|的に|する)',
    '(?:牽引|けん引)(?:する|し|役)',
  ].join('|'),
);

/**
 * What shows a mode, tried in this order in each clause; the first that fits is the clause's mode.
 * 連携して beside 主体的に says how one leads, so a leading word comes first.
 */
const MODES: readonly (readonly [Mode, RegExp])[] = [
  ['lead', LEADING],
  // 推進体制に参加する · 協議会に参画し. Not 住民の参加を促す, 住民が参加する講座.
  // 職員を参加させる is how a municipality takes part. Not 住民を参加させる.
  [
    'participate',
    /(?<=に(?:積極的に|主体的に|共に|ともに)?)(?:参加|参画)(?:する|し)|(?<=(?:職員|担当者)(?:等)?を(?:[^、。]{1,12}に)?)(?:参加|参画)させ/,
  ],
  // 連携を推進する · 連携の促進を図る. Not 医療連携の促進に取り組む, which is what the measure is about.
  ['promote-cooperation', /連携(?:を|の)(?:推進|促進|強化)(?:する|し、|を図)|連携を(?:図|深め)/],
  // 甲と連携して · 連携・協力して · 共同で · 甲とともに · 乙との連携の下. Not 取り組むとともに.
  [
    'joint',
    /(?:連携|共同|協働|一体)(?:・協力|及び協力|・協働)?(?:して|し|で|となって|の上|しながら|のもと|の下)|相互に|(?<![うくぐすつぬぶむるた])とともに/,
  ],
  // 甲と協力して · 支援する · 協力する · 甲の協力の下. Not 甲の協力を得て, which is the other's support.
  // 乙の取組を支援する. Not 事業者に対し、経費の一部を補助する: there the help is what is provided.
  [
    'support',
    /協力(?:して|し|する|を(?!得|求)|の下|のもと)|(?<=(?:[甲乙丙丁戊己○〇◯□△]|[市町村県])[^。]{0,30})(?:支援(?:する|し、|を行う)|補助する)/,
  ],
  // 整備・運営を行う · 体制を整備する · 提供する · 設置する · 経費を負担する
  [
    'provide',
    /(?:整備|運営|提供|設置|実施|開催|運行|確保|支援|補助|(?:費用|経費)(?:の一部)?を負担)(?:・[一-龠]{2})?(?:を行う|する|し)/,
  ],
];

/** Where one clause ends and the next begins: 取り組むとともに、連携を推進する · 協議会に参加し、乙と連携して取り組む. */
const CLAUSE_END = /(?<=[うくぐすつぬぶむるた])とともに、?|(?<=に(?:参加|参画)し)、/g;

/** Reads the role that some words give a bearer: a cell of a table, an entry of a list. */
export function readRole(
  spans: readonly Span[],
  bearer: Actor,
  shared: PartyContext,
): RoleAssignment {
  const { context } = shared;
  const text = flow(context.document.source.text, spans);
  const scope = scopeOf(text, shared);
  const modes = modesOf(text, scope?.length ?? 0, shared);
  const counterparts = counterpartsIn(text, shared);
  if (modes.length === 0) context.report('mode-by-default', spans);
  reportOthers(text, counterparts, shared);
  return {
    bearer,
    counterparts: distinctActors(counterparts, bearer),
    modes: modes.length > 0 ? modes : [{ mode: 'provide' }],
    deonticForm: deonticFormOf(text.text),
    ...(scope === undefined ? {} : { scope: scope.quotation }),
    activity: context.quote(spans),
  };
}

/** The actors with whom, or for whom, a text says something is done. */
export function counterpartsIn(text: MappedText, shared: PartyContext): readonly ActorMention[] {
  const together = Array.from(text.text.matchAll(WITH), ({ index }) =>
    actorsBefore(text, index, shared),
  );
  const helped = Array.from(text.text.matchAll(FOR), ({ index }) =>
    actorsBefore(text, index, shared).filter(({ actor }) => isMunicipal(actor)),
  );
  const placeOf = ({ spans }: ActorMention): number => spans[0]?.start ?? 0;
  return [...together, ...helped].flat().sort((a, b) => placeOf(a) - placeOf(b));
}

/** Who is helped is a counterpart where it is a municipality: 中小企業を支援する names no partner. */
function isMunicipal(actor: Actor): boolean {
  return actor.kind !== 'generic' || /[市町村](?:長|等)?$/.test(actor.label);
}

/** Names of municipalities that are neither party nor counterpart: somebody should look at them. */
function reportOthers(
  text: MappedText,
  found: readonly ActorMention[],
  shared: PartyContext,
): void {
  const { context, parties } = shared;
  const known = [
    ...parties.map(({ municipality }) => municipality),
    ...found.map(({ actor }) => (actor.kind === 'municipality' ? actor.municipality : undefined)),
  ];
  for (const { index } of text.text.matchAll(/(?<=[市町村])/g)) {
    const written = municipalityBefore(text.text, index, context.lexicon);
    if (written === undefined) continue;
    const { name } = splitPrefecture(written, context.lexicon);
    if (known.some(other => other?.name === name)) continue;
    const spans = sourceSpans(text, index - written.length, index);
    context.report('municipality-mentioned', spans, name);
  }
}

function scopeOf(
  text: MappedText,
  { context }: PartyContext,
): { quotation: Quotation; length: number } | undefined {
  const match = SCOPE.exec(text.text);
  const scope = match?.groups?.['scope'];
  if (match === null || scope === undefined) return undefined;
  return { quotation: context.quotePart(text, 0, scope.length), length: match[0].length };
}

function modesOf(text: MappedText, start: number, shared: PartyContext): readonly ModeFinding[] {
  const found: ModeFinding[] = [];
  for (const clause of clausesOf(text.text, start)) {
    const finding = modeOf(text, clause, shared) ?? (clause.isJoined ? PLAIN : undefined);
    if (finding !== undefined && !found.some(({ mode }) => mode === finding.mode))
      found.push(finding);
  }
  return found;
}

/** What is done beside something else, without a word that says how: 参加するとともに、住民に周知する. */
const PLAIN: ModeFinding = { mode: 'provide' };

function modeOf(
  text: MappedText,
  { start, end }: Clause,
  { context }: PartyContext,
): ModeFinding | undefined {
  for (const [mode, pattern] of MODES) {
    const words = text.text.slice(start, end);
    const match = Array.from(words.matchAll(new RegExp(pattern, 'g'))).find(
      one => !describesNoun(words, one.index + one[0].length),
    );
    if (match === undefined) continue;
    const from = start + match.index;
    return { mode, words: context.quote(sourceSpans(text, from, from + match[0].length)) };
  }
  return undefined;
}

/**
 * Whether a verb that ends at a place describes what stands behind it, and is nothing that the party does.
 *
 *     輪番制に参加する病院を支援する。
 *         ^^^^     the hospitals take part
 *
 * Not 参加する。, 参加するとともに, 参加するほか, 参加する等, and not what it is done for: 参加することにより.
 */
function describesNoun(text: string, end: number): boolean {
  return DESCRIBING.test(text.slice(Math.max(0, end - 2), end + 2));
}

/** する or した at the place, before a noun in kanji or katakana. */
const DESCRIBING = /^(?:する(?![等他際時上中為場一])|.した)(?=[一-龠々ァ-ヶ])/;

/** A part of a role, from one folded place to another. */
interface Clause {
  readonly start: number;
  readonly end: number;
  /** Whether とともに joins it to another: it has a predicate of its own. */
  readonly isJoined: boolean;
}

function clausesOf(text: string, start: number): readonly Clause[] {
  const ends = Array.from(text.matchAll(CLAUSE_END)).filter(match => match.index >= start);
  const isJoint = (match: RegExpExecArray | undefined): boolean =>
    match?.[0].startsWith('とともに') === true;
  return [undefined, ...ends].map((before, at) => ({
    start: before === undefined ? start : before.index + before[0].length,
    end: ends[at]?.index ?? text.length,
    isJoined: isJoint(before) || isJoint(ends[at]),
  }));
}
