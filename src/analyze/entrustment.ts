/** Who entrusts affairs, and who takes them on. */
import type { EntrustmentRole, InstrumentKind, Party } from '../model/agreement.js';
import type { MappedText } from '../model/text.js';
import { partyNames } from './actors.js';
import type { Context } from './context.js';
import { anyOf, firstMatch } from './wording.js';

/** Behind the party that takes on: 東温市に委託する · 乙に委託し · 東温市への委託に関する規約. */
const ENTRUSTED_BEHIND = '(?:に|へ)(?:これを)?委託(?:する|し|した|を?行う)|への(?:事務の?)?委託';

/** Behind the party that takes on, as the subject: 乙は、甲の事務の管理及び執行を受託する. */
const TAKING_BEHIND = '(?:は|が)、?[^。]{0,80}を受託';

/** Before the party: 委託者である松山市 · 受託市松山市. */
const BEFORE: Readonly<Record<EntrustmentRole, string>> = {
  entrusting: '委託(?:者|市町?村?|団体)(?:である|たる|の)?',
  entrusted: '受託(?:者|市町?村?|団体)(?:である|たる|の)?',
};

/**
 * Gives the two parties of an entrustment their role in it, by the words that say who takes on: the
 * other one entrusts. Nothing is given where the words are not there.
 *
 *     甲は、証明書の交付に関する事務の管理及び執行を乙に委託する。
 *                                                ^^^^^^
 */
export function withEntrustment(
  parties: readonly Party[],
  kind: InstrumentKind | undefined,
  context: Context,
): readonly Party[] {
  if (kind !== 'entrustment-rules' || parties.length !== 2) return parties;
  const texts = (['title', 'preamble', 'sentence'] as const).flatMap(leafKind =>
    context.leavesOf(leafKind).map(leaf => context.textOf(leaf)),
  );
  for (const party of parties) {
    const taking = wordsFor(party, 'entrusted', texts);
    if (taking !== undefined) return assigned(parties, party, taking);
    const giving = wordsFor(party, 'entrusting', texts);
    const other = parties.find(found => found !== party);
    if (giving !== undefined && other !== undefined) return assigned(parties, other, giving);
  }
  return parties;
}

function assigned(
  parties: readonly Party[],
  entrusted: Party,
  spans: Party['spans'],
): readonly Party[] {
  return parties.map(party => ({
    ...party,
    entrustment: { role: party === entrusted ? 'entrusted' : 'entrusting', spans },
  }));
}

/** The words that give a party its role. */
function wordsFor(
  party: Party,
  role: EntrustmentRole,
  texts: readonly MappedText[],
): Party['spans'] | undefined {
  const who = `${anyOf(partyNames(party))}(?:\\([^()]*\\))?`;
  const behind = role === 'entrusted' ? `|${who}(?:${ENTRUSTED_BEHIND}|${TAKING_BEHIND})` : '';
  const pattern = new RegExp(`${BEFORE[role]}${who}${behind}`);
  return firstMatch(texts, pattern);
}
