/** What the start page asks the engine. */
import { concept, regionIri } from '../../../rdf/iris.js';
import { DCTERMS, ELI, RDFS, RK } from '../../../rdf/namespaces.js';
import { bindTerms } from '../../../rdf/sparql-terms.js';
import { onlyBinding } from '../agreements/binding.js';
import { ja } from '../../../rdf/terms.js';
import type { Featured } from './featured.js';

const PREFIXES = `PREFIX rk: <${RK.party.value.slice(0, -'party'.length)}>
PREFIX rdfs: <${RDFS.label.value.slice(0, -'label'.length)}>
PREFIX eli: <${ELI.number.value.slice(0, -'number'.length)}>
PREFIX dcterms: <${DCTERMS.title.value.slice(0, -'title'.length)}>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX mod: <${concept('modality', '').value}>
PREFIX st: <${concept('status', '').value}>`;

/** How many agreements and municipalities there are, and measures that are agreed; drafts and declarations by themselves. */
export const TOTALS = `${PREFIXES}
SELECT ?agreements ?municipalities ?measures ?drafts ?declarations WHERE {
  { SELECT (COUNT(DISTINCT ?a) AS ?agreements) WHERE { ?a a rk:Agreement } }
  { SELECT (COUNT(DISTINCT ?m) AS ?municipalities) WHERE { ?m rk:dantaiCode ?c } }
  { SELECT (COUNT(DISTINCT ?t) AS ?measures) WHERE { ?t a rk:CooperationMeasure ; rk:inInstrument ?i . ${onlyBinding('?i')} } }
  { SELECT (COUNT(DISTINCT ?d) AS ?drafts) WHERE { ?d rk:instrumentStatus st:draft } }
  { SELECT (COUNT(DISTINCT ?e) AS ?declarations) WHERE { ?e a rk:Declaration . ${onlyBinding('?e')} } }
}`;

/** The newest concluded instruments whose text is held: a row a party. A declaration is no agreement. */
export const NEWEST = `${PREFIXES}
SELECT ?instrument ?title ?date ?kind (LANG(?kind) AS ?language) ?party WHERE {
  { SELECT ?instrument ?date WHERE {
      ?instrument rk:instrumentStatus st:concluded ; eli:date_document ?date .
      FILTER EXISTS { ?instrument dcterms:title ?any }
      FILTER NOT EXISTS { ?instrument a rk:Declaration }
    } ORDER BY DESC(?date) ?instrument LIMIT 6 }
  ?instrument dcterms:title ?title ; rk:hasPartyRole ?role .
  ?role rk:order ?order ; rk:municipality ?municipality . ?municipality rdfs:label ?party .
  OPTIONAL { ?instrument rk:instrumentKind ?k . ?k skos:prefLabel ?kind }
} ORDER BY DESC(?date) ?instrument ?order ?kind`;

/** The newest change: of which parties, of which kind. */
export const NEWEST_CHANGE = `${PREFIXES}
SELECT ?instrument ?date ?party ?type (LANG(?type) AS ?language) ?part WHERE {
  { SELECT ?instrument ?date WHERE {
      ?instrument eli:amends ?agreement ; rk:instrumentStatus st:concluded ; eli:date_document ?date
    } ORDER BY DESC(?date) ?instrument LIMIT 1 }
  ?instrument rk:hasPartyRole ?role ; rk:modification ?modification .
  ?role rk:order ?order ; rk:municipality ?municipality . ?municipality rdfs:label ?party .
  ?modification rk:modificationType ?t . ?t skos:prefLabel ?type .
  OPTIONAL { ?modification rk:modifies ?modified . ?modified rdfs:label ?part }
} ORDER BY ?order ?part ?type`;

/** The municipalities of a name, two at most: where there are two, the name alone does not say which. */
export function municipalityNamed(name: string): string {
  return bindTerms(
    `${PREFIXES}
SELECT DISTINCT ?node WHERE { ?node rk:dantaiCode ?code ; rdfs:label $label } LIMIT 2`,
    new Map([['label', ja(name)]]),
  );
}

/** Who leads the measures of a theme, or of one below it, in a region, by concluded instruments. */
export function leaders({ leader }: Featured): string {
  const terms = new Map([
    ['region', regionIri(leader.region)],
    ['theme', concept('theme', leader.theme)],
  ]);
  return bindTerms(
    `${PREFIXES}
SELECT DISTINCT ?regionName ?themeName (LANG(?themeName) AS ?language) ?leader ?role ?activity WHERE {
  $region rdfs:label ?regionName . $theme skos:prefLabel ?themeName .
  ?instrument rk:formsRegion $region ; rk:instrumentStatus st:concluded .
  ?measure rk:inInstrument ?instrument ; rk:theme ?narrow ; rk:roleAssignment ?role .
  ?narrow skos:broader* $theme .
  ?role rk:modality mod:lead ; rk:bearer ?bearer ; rk:activity ?activity . ?bearer rdfs:label ?leader .
} ORDER BY ?leader ?role`,
    terms,
  );
}
