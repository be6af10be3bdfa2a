/**
 * link: names → identifiers.
 *
 * In: an Agreement and the authorities. Out: Links. Guarantees for the next stage:
 *
 * 1. A link is exact or made by a stated rule; nothing is guessed. What cannot be decided is not in the
 *    maps, and a diagnostic lists the candidates.
 * 2. No text is searched: only names that `analyze` found are looked up.
 */
import type { Agreement } from '../model/agreement.js';
import type { Authorities, Links } from '../model/links.js';
import { linkLaws, linkNotices } from './laws.js';
import { linkMunicipalities } from './municipalities.js';
import { linkPrefectures } from './prefectures.js';
import { linkRegion } from './regions.js';

export { loadGazetteer } from './gazetteer.js';

/** Resolves the names of one document. */
export function link(agreement: Agreement, authorities: Authorities): Links {
  const { links, diagnostics } = linkMunicipalities(agreement, authorities);
  const region = linkRegion(agreement.region, authorities.regions);
  return {
    municipalities: links,
    prefectures: linkPrefectures(agreement, authorities),
    ...(region === undefined ? {} : { region }),
    laws: linkLaws(agreement, authorities.laws),
    notices: linkNotices(agreement, authorities.notices),
    diagnostics,
  };
}
