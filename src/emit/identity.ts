/** What identifies an instrument: its parties, its day, the agreement that it makes or changes. */
import type { Agreement, Party } from '../model/agreement.js';
import { isChanging } from '../model/instrument.js';
import type { Links } from '../model/links.js';
import { municipalityKey } from '../model/links.js';
import { present } from '../model/present.js';
import type { InstrumentIdentity } from '../rdf/iris.js';

/** The identity of an instrument, without its place among those of the same parties and day. */
export function identityOf(
  agreement: Agreement,
  links: Links,
): Omit<InstrumentIdentity, 'ordinal'> {
  const codes = agreement.parties.flatMap(party => codeOf(party, links) ?? []);
  const concluded = agreement.citedInstruments.find(cited => cited.act === 'concluded')?.date.iso;
  const isDeclaration = agreement.kind === 'declaration';
  const isChange = isChanging(agreement.kind);
  return {
    codes,
    complete: codes.length === agreement.parties.length && codes.length > (isDeclaration ? 0 : 1),
    status: agreement.status,
    concludedOn: agreement.concludedOn,
    firstConcludedOn: isChange ? concluded : agreement.concludedOn,
    sourceId: agreement.document.source.id,
    isChange,
    isDeclaration,
    ...present({
      amendedText:
        agreement.kind === 'amended-text'
          ? { versionDate: agreement.history?.versionDate }
          : undefined,
    }),
  };
}

/** The code that a party has: five digits of a municipality, two of a prefecture. */
function codeOf({ municipality, prefecture }: Party, links: Links): string | undefined {
  if (municipality !== undefined)
    return links.municipalities.get(municipalityKey(municipality))?.municipality.code;
  return prefecture === undefined ? undefined : links.prefectures.get(prefecture)?.code;
}
