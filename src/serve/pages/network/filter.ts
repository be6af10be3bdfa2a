/** Which part of the network is wanted, as an address says it. */
import { concept, municipalityIri } from '../../../rdf/iris.js';
import { BASE } from '../../../rdf/namespaces.js';

/** Kinds of links: parties of one agreement, who a role names, members of one region. */
export const KINDS = ['agreement', 'role', 'region'] as const;

/** One of them. */
export type Kind = (typeof KINDS)[number];

/** Which part is wanted; what is absent is not asked for. IRIs, and days. */
export interface Filter {
  /** Absent, what instruments bind to: agreements and roles. */
  readonly kind?: Kind | undefined;
  readonly region?: string | undefined;
  readonly theme?: string | undefined;
  readonly mode?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** The municipality whose partners are looked at. */
  readonly city?: string | undefined;
}

/** The names of the parameters, in the order of the form. */
export const PARAMETERS = ['kind', 'region', 'theme', 'mode', 'from', 'until', 'city'] as const;

const SLUG = /^[a-z0-9-]{1,100}$/;
const REGION = /^id\/[A-Za-z0-9/._~%-]{1,300}$/;

/**
 * The filter of an address; what does not fit is as if it were not there, and is not in the form either.
 *
 *     region=id/region/x&theme=tourism&mode=lead&from=2016&until=2020&city=16211&kind=role
 */
export function filterOf(parameters: URLSearchParams): Filter {
  const given = (name: (typeof PARAMETERS)[number], fits: RegExp): string | undefined => {
    const value = parameters.get(name)?.trim() ?? '';
    return fits.test(value) ? value : undefined;
  };
  const kind = given('kind', /^(?:agreement|role|region)$/) as Kind | undefined;
  const [from, until] = [given('from', /^\d{4}$/), given('until', /^\d{4}$/)];
  const city = given('city', /^\d{5}$/);
  return {
    kind,
    region: prefixed(given('region', REGION)),
    theme: conceptOf('theme', given('theme', SLUG)),
    mode: conceptOf('modality', given('mode', SLUG)),
    from: from === undefined ? undefined : `${from}-01-01`,
    until: until === undefined ? undefined : `${until}-12-31`,
    city: city === undefined ? undefined : municipalityIri(city).value,
  };
}

/** The address of the filter with some of it changed: `networkAddress(filter, { city: undefined })`. */
export function networkAddress(path: string, filter: Filter, changed: Filter = {}): string {
  const { kind, region, theme, mode, from, until, city } = { ...filter, ...changed };
  const values = [
    ['kind', kind],
    ['region', region?.slice(BASE.length)],
    ['theme', lastPart(theme)],
    ['mode', lastPart(mode)],
    ['from', from?.slice(0, 4)],
    ['until', until?.slice(0, 4)],
    ['city', lastPart(city)],
  ] as const;
  const given = new URLSearchParams();
  for (const [name, value] of values) if (value !== undefined) given.set(name, value);
  return given.size === 0 ? path : `${path}?${given.toString()}`;
}

/** The last part of an IRI: a slug, a code. */
export function lastPart(iri: string | undefined): string | undefined {
  return iri?.slice(iri.lastIndexOf('/') + 1);
}

function prefixed(path: string | undefined): string | undefined {
  return path === undefined ? undefined : BASE + path;
}

function conceptOf(scheme: string, slug: string | undefined): string | undefined {
  return slug === undefined ? undefined : concept(scheme, slug).value;
}
