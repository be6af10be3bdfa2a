/** An agreement, an instrument that changes it in part, and what it becomes. */
import { articleEdits } from './edit-articles.js';
import { paragraphEdits } from './edit-paragraphs.js';
import { rowEdits } from './edit-rows.js';
import type { Draft, Editor } from './edits.js';
import { someGround, testimoniumOf, yearsAfter } from './ground.js';
import { cooperationAgreement, settlementAgreement } from './instruments.js';
import type { ModelInstrument, ModelModification } from './model.js';
import { Random } from './random.js';
import type { Structure, Style } from './styles.js';

/** What a change makes of an agreement. */
export interface AmendedAgreement {
  readonly base: ModelInstrument;
  readonly amendment: ModelInstrument;
  /** The agreement as it would have been concluded with the changes. */
  readonly result: ModelInstrument;
}

/** How it is said: in sentences (改め文), or by showing both texts (新旧対照表). */
export type AmendingForm = 'sentences' | 'comparison';

/** The changes that can be said so. */
const EDITORS: Readonly<Record<AmendingForm, readonly Editor[]>> = {
  sentences: [...articleEdits, ...paragraphEdits, ...rowEdits],
  comparison: [...articleEdits, ...paragraphEdits],
};

/** The most changes of one instrument. */
const MOST = 4;

/** Makes an agreement and changes it, from a seed, as it will be written in some structure. */
export function amended(
  seed: number,
  structure: Structure,
  form: AmendingForm = 'sentences',
): AmendedAgreement {
  const random = new Random(seed ^ 0xa3e9d);
  const ground = { ...someGround(random, 3), hasTerm: false };
  const base = random.chance(0.5) ? cooperationAgreement(ground) : settlementAgreement(ground);
  const draft = { instrument: base, random, structure };
  const { instrument: result, modifications } = edited(draft, EDITORS[form]);
  const changes = form === 'sentences' ? modifications : [comparison(base, result, random)];
  return { base, amendment: amendmentOf(base, changes, random), result };
}

/**
 * The style of an instrument whose sentences change an agreement: it defines its labels in the preamble where the
 * agreement does so in article 1, which it does not have.
 */
export function amendingStyle({ structure, noise }: Style): Style {
  const { labels } = structure;
  return {
    structure: { ...structure, labels: labels === 'article-1' ? 'preamble' : labels },
    noise,
  };
}

/** The style of a text that is shown in a table: paragraphs are told by their numbers, and stand behind them. */
export function comparableStyle({ structure, noise }: Style): Style {
  return { structure: { ...structure, paragraphs: 'numbered', article: 'inline' }, noise };
}

function comparison(
  before: ModelInstrument,
  after: ModelInstrument,
  random: Random,
): ModelModification {
  return {
    type: 'replace',
    sentence: '次の表の変更前の欄に掲げる規定を変更後の欄に掲げる規定のように改める。',
    added: { kind: 'comparison', before, after, isAfterFirst: random.chance(0.5) },
  };
}

interface Edited {
  readonly instrument: ModelInstrument;
  readonly modifications: readonly ModelModification[];
}

/** Some changes one after another, each of what the ones before have made. */
function edited({ instrument, random, structure }: Draft, editors: readonly Editor[]): Edited {
  let current: Edited = { instrument, modifications: [] };
  const wanted = random.int(1, MOST);
  for (const editor of random.sample(editors, editors.length)) {
    if (current.modifications.length >= wanted) break;
    const edit = editor({ instrument: current.instrument, random, structure });
    if (edit !== undefined)
      current = {
        instrument: edit.instrument,
        modifications: [...current.modifications, edit.modification],
      };
  }
  return current;
}

function amendmentOf(
  base: ModelInstrument,
  modifications: readonly ModelModification[],
  random: Random,
): ModelInstrument {
  const { date = '', kind, parties } = base;
  const isCooperation = kind === 'cooperation-agreement';
  const [name, short] = isCooperation
    ? ['連携中枢都市圏の形成に係る連携協約', '協約']
    : ['定住自立圏の形成に関する協定', '協定'];
  const signed = yearsAfter(date, 2);
  return {
    ...base,
    act: 'amending',
    title: `${name}の一部を変更する${short}`,
    preamble: `{day:${date}}に締結した${name}の一部を次のように変更する。`,
    articles: [],
    measures: [],
    modifications,
    testimonium: testimoniumOf(random, parties.length),
    date: signed,
    inForce: signed,
    laws: [],
  };
}
