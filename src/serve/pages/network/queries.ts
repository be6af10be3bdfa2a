/** Who works with whom: by agreements, and by roles that name another. */
import { ELI, ORG, RDFS, RK, XSD } from '../../../rdf/namespaces.js';
import { bindTerms } from '../../../rdf/sparql-terms.js';
import type { Literal, NamedNode } from '../../../rdf/terms.js';
import { iri, typed } from '../../../rdf/terms.js';
import { onlyBinding } from '../agreements/binding.js';
import { FROM_OUTSIDE } from '../outside.js';
import type { Filter } from './filter.js';

const PREFIXES = `PREFIX rk: <${RK.party.value.slice(0, -'party'.length)}>
PREFIX rdfs: <${RDFS.label.value.slice(0, -'label'.length)}>
PREFIX org: <${ORG.hasMember.value.slice(0, -'hasMember'.length)}>
PREFIX eli: <${ELI.number.value.slice(0, -'number'.length)}>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>`;

/** Every municipality with its name. */
export const MUNICIPALITIES = `${PREFIXES}
SELECT ?municipality ?label WHERE { ?municipality rk:dantaiCode ?code ; rdfs:label ?label } ORDER BY ?code ?label`;

/** Regions with a name that an instrument forms which binds: what can be chosen. Those of drafts have no link. */
export const REGIONS = `${PREFIXES}
SELECT DISTINCT ?region ?label WHERE { ${onlyBinding('?instrument')} ?instrument rk:formsRegion ?region . ?region rdfs:label ?label } ORDER BY ?label`;

/** Themes that some measure has, and those above them, in both languages: whoever asks for one gets the narrower ones too. */
export const THEMES = `${PREFIXES}
SELECT DISTINCT ?theme ?label (LANG(?label) AS ?language) WHERE {
  { SELECT DISTINCT ?theme WHERE { { SELECT DISTINCT ?narrow WHERE { ?measure rk:theme ?narrow } } ?narrow skos:broader* ?theme } } ?theme skos:prefLabel ?label
} ORDER BY ?label`;

/** Modes that some role has, in both languages. */
export const MODES = `${PREFIXES}
SELECT DISTINCT ?mode ?label (LANG(?label) AS ?language) WHERE {
  { SELECT DISTINCT ?mode WHERE { ?role rk:modality ?mode } } ?mode skos:prefLabel ?label
} ORDER BY ?mode`;

/** Measures on a theme or a narrower one: they are found once, not for each row. */
const ON_THEME = '?narrow skos:broader* $theme . ?measure rk:theme ?narrow .';

/** Parties of one concluded agreement: a row a pair and agreement. */
export function agreementPairs(filter: Filter): string {
  return bound(
    `SELECT DISTINCT ?a ?b ?agreement ?label WHERE {
  ?agreement rk:party ?a , ?b ; a rk:Agreement ; rdfs:label ?label .
  FILTER(STR(?a) < STR(?b))
  ?a rk:dantaiCode ?codeOfA . ?b rk:dantaiCode ?codeOfB .
  ?instrument rk:concludes ?agreement ; eli:date_document ?date .
  ${ofInstrument(filter)}
  ${filter.theme === undefined ? '' : `{ SELECT DISTINCT ?instrument WHERE { ?measure rk:inInstrument ?instrument . ${ON_THEME} } }`}
} ORDER BY ?a ?b ?agreement`,
    filter,
  );
}

/**
 * Who bears a role, and whom it names: a row a pair and instrument, with how many roles. Of instruments
 * that bind, as rk:roleCounterpart is derived: a draft is nobody's promise.
 */
export function rolePairs(filter: Filter): string {
  return bound(
    `SELECT ?a ?b ?instrument (COUNT(DISTINCT ?role) AS ?roles) WHERE {
  ?role rk:bearer ?a ; rk:counterpart ?b ; rk:inInstrument ?instrument .
  ?measure rk:roleAssignment ?role .
  ${onlyBinding('?instrument')}
  ?a rk:dantaiCode ?codeOfA . ?b rk:dantaiCode ?codeOfB .
  OPTIONAL { ?instrument eli:date_document ?date }
  ${ofInstrument(filter)}
  ${ofRole(filter)}
} GROUP BY ?a ?b ?instrument ORDER BY ?a ?b ?instrument`,
    filter,
  );
}

/**
 * Roles under a filter that name no municipality beside their bearer (関係町村 is none), by their bearer: they are no link, and are
 * told of, so that nobody takes a picture without them for all that was promised.
 */
export function rolesAlone(filter: Filter): string {
  return bound(
    `SELECT ?a (SAMPLE(?name) AS ?label) (COUNT(DISTINCT ?role) AS ?roles) WHERE {
  ?a rk:dantaiCode ?codeOfA ; rdfs:label ?name .
  ${filter.city === undefined ? '' : 'FILTER(?a = $city)'}
  ?role rk:bearer ?a ; rk:inInstrument ?instrument .
  ?measure rk:roleAssignment ?role .
  ${onlyBinding('?instrument')}
  OPTIONAL { ?instrument eli:date_document ?date }
  FILTER NOT EXISTS { ?role rk:counterpart/rk:dantaiCode ?code }
  ${ofInstrument(filter)}
  ${ofRole(filter)}
} GROUP BY ?a ORDER BY DESC(?roles) ?a`,
    filter,
  );
}

/** Members of one region, as an agreement lists them or as they are known from outside: a row a pair and region. */
export function regionPairs(filter: Filter): string {
  return bound(
    `SELECT DISTINCT ?a ?b ?common ?label ?nameOfA ?nameOfB WHERE {
    { ?common org:hasMember ?a , ?b ; rdfs:label ?label . ?a rdfs:label ?nameOfA . ?b rdfs:label ?nameOfB }
  UNION { GRAPH ${FROM_OUTSIDE} { ?common org:hasMember ?a , ?b ; rdfs:label ?label . ?a rdfs:label ?nameOfA . ?b rdfs:label ?nameOfB } }
  FILTER(STR(?a) < STR(?b))
  ${filter.region === undefined ? '' : 'FILTER(?common = $region)'}
} ORDER BY ?a ?b ?common`,
    filter,
  );
}

function ofInstrument({ region, from, until }: Filter): string {
  return [
    region === undefined ? '' : '?instrument rk:formsRegion $region .',
    from === undefined ? '' : 'FILTER(?date >= $from)',
    until === undefined ? '' : 'FILTER(?date <= $until)',
  ].join(' ');
}

function ofRole({ mode, theme }: Filter): string {
  return [
    mode === undefined ? '' : '?role rk:modality $mode .',
    theme === undefined ? '' : `{ SELECT DISTINCT ?measure WHERE { ${ON_THEME} } }`,
  ].join(' ');
}

function bound(query: string, { region, theme, mode, from, until, city }: Filter): string {
  const terms: readonly (readonly [string, NamedNode | Literal | undefined])[] = [
    ['region', region === undefined ? undefined : iri(region)],
    ['theme', theme === undefined ? undefined : iri(theme)],
    ['mode', mode === undefined ? undefined : iri(mode)],
    ['city', city === undefined ? undefined : iri(city)],
    ['from', from === undefined ? undefined : typed(from, XSD.date)],
    ['until', until === undefined ? undefined : typed(until, XSD.date)],
  ];
  const given = terms.flatMap(([name, term]) =>
    term === undefined ? [] : [[name, term] as const],
  );
  return bindTerms(`${PREFIXES}\n${query}`, new Map(given));
}
