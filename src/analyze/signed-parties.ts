/** Parties by the signatures, where the text names them in no form that is known. */
import type { Party } from '../model/agreement.js';
import type { SignatureEntry } from '../model/document.js';
import { descendants } from '../model/document.js';
import { present } from '../model/present.js';
import { sourceSpans } from '../model/text.js';
import type { Context } from './context.js';
import { knownIdentity } from './party-names.js';
import { isWitness } from './signatures.js';

/**
 * Who signs for a municipality, a prefecture or an association, in order; a witness is no party, and neither is a blank.
 *
 *     日本海に臨む鶴岡市と太平洋に臨む釜石市とは、次のとおり協定を締結する。
 *     鶴岡市長 榎本 政規
 *     ^^^^^^^^
 *     釜石市長 野田 武則
 *     ^^^^^^^^
 *     立会人 山形県知事 吉村 美栄子      — not
 */
export function signedParties(context: Context): readonly Party[] {
  const entries = descendants(context.document.children, 'signature-entry');
  const parties = entries
    .filter(entry => !isWitness(entry, context))
    .flatMap(entry => signedParty(entry, context));
  return parties.map((party, at) => ({ ...party, order: at + 1 }));
}

function signedParty({ partyName, office }: SignatureEntry, context: Context): readonly Party[] {
  for (const leaf of [partyName, office]) {
    if (leaf === undefined) continue;
    const text = context.textOf(leaf);
    const known = knownIdentity(text.text, context.lexicon) ?? {};
    const { municipality, prefecture, organization } = known;
    const identity = present({ municipality, prefecture, organization });
    if (Object.keys(identity).length === 0) continue;
    const spans = sourceSpans(text, 0, text.text.length);
    return [{ order: 0, ...identity, spans, roleSpans: [] }];
  }
  return [];
}
