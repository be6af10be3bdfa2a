/** The page of the network: filters, picture, and the same facts as tables. */
import { localPath } from '../../addresses.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Language } from '../../negotiate.js';
import { sayIn } from '../../words.js';
import { layout } from '../layout.js';
import type { Filter, Kind } from './filter.js';
import { lastPart, networkAddress } from './filter.js';
import type { Choices } from './form.js';
import { filterForm } from './form.js';
import type { Link, Network, Node } from './graph.js';
import { around, bestConnected, neighboursOf, sharersOf } from './graph.js';
import type { Ground } from './picture.js';
import { arrangedGround, networkPicture } from './picture.js';
import { WORDS } from './words.js';

/** How many municipalities a picture shows at most, and how many links a table. */
const MOST_NODES = 80;
const MOST_LINKS = 500;
/** And how many that bear roles alone are named. */
const MOST_ALONE = 30;

/** A municipality with how many roles it bears that name no other. */
export interface Alone extends Node {
  readonly roles: number;
}

/** What the page shows. */
export interface NetworkPage {
  readonly language: Language;
  readonly filter: Filter;
  readonly network: Network;
  readonly choices: Choices;
  readonly alone?: readonly Alone[];
  /** Where the page is, and what it is called. */
  readonly path: '/network' | '/map';
  readonly title: string;
  readonly lead: string;
  /** Where the nodes stand, where their links do not say it; and what is to be said of that. */
  readonly groundOf?: (network: Network) => Ground;
  readonly note?: Content;
}

/** The page as HTML. */
export function networkPage(page: NetworkPage): string {
  const { language, filter, network, title, lead } = page;
  const say = sayIn(WORDS, language);
  const shown = filter.city === undefined ? network : around(network, filter.city);
  const address = networkAddress(page.path, filter);
  const separator = address.includes('?') ? '&' : '?';
  return layout({
    title,
    language,
    description: lead,
    otherLanguage: `${address}${separator}lang=${language === 'ja' ? 'en' : 'ja'}`,
    styles: ['network'],
    scripts: ['network'],
    body: html`<h1>${title}</h1>
<p class="lead">${lead}</p>
${filterForm(page)}
${filter.kind === 'region' ? html`<p class="note">${say('regionNote')}</p>` : undefined}
${page.note}
${shown.links.length === 0 ? html`<p role="status">${nothing(page)}</p>` : content(page, shown)}
${aloneNote(page)}`,
  });
}

function aloneNote({ language, alone = [] }: NetworkPage): Html | undefined {
  if (alone.length === 0) return undefined;
  const say = sayIn(WORDS, language);
  const items = alone
    .slice(0, MOST_ALONE)
    .map(
      ({ iri, label, roles }) =>
        html`<li><a href="${localPath(iri)}#roles" lang="ja">${label}</a> ${roles}</li> `,
    );
  return html`<section id="alone"><h2>${say('alone')}</h2><p class="note">${say('aloneNote')}</p><ul class="inline">${items}</ul></section>`;
}

/** What to say where there is no link: under these filters, or of the municipality that was chosen. */
function nothing({ language, filter, choices }: NetworkPage): Content {
  const say = sayIn(WORDS, language);
  const { city } = filter;
  if (city === undefined) return say('none');
  const chosen = choices.cities.find(({ iri }) => iri === city);
  if (chosen === undefined) return html`${say('unknownCity')}: ${lastPart(city)}`;
  return html`<a href="${localPath(city)}" lang="ja">${chosen.label}</a>: ${say('noneOfCity')}`;
}

/** The links of the part that is `shown`. */
function content(page: NetworkPage, shown: Network): Content {
  const { language, filter, network } = page;
  const say = sayIn(WORDS, language);
  return [
    html`<div class="picture">${picture(page, shown)}${legend(page)}</div>`,
    network.nodes.length > MOST_NODES && filter.city === undefined
      ? html`<p class="note">${say('best')}</p>`
      : undefined,
    filter.city === undefined ? undefined : sharersTable(page, filter.city),
    html`<section><h2>${say('same')}</h2>${linksTable(page, shown)}</section>`,
  ];
}

function picture(
  { language, filter, network, path, groundOf = arrangedGround }: NetworkPage,
  around: Network,
): Html {
  const { city } = filter;
  const shown = bestConnected(around, MOST_NODES);
  const options = {
    name: sayIn(WORDS, language)('picture'),
    linkTo: (iri: string) => networkAddress(path, filter, { city: iri }),
    chosen: city,
    partners:
      city === undefined ? new Set<string>() : (neighboursOf(network).get(city) ?? new Set()),
    sharers: city === undefined ? new Set<string>() : new Set(sharersOf(network, city).keys()),
  };
  return networkPicture(shown, options, groundOf(shown));
}

function legend({ language, filter }: NetworkPage): Html {
  const say = sayIn(WORDS, language);
  const line = (kind: Kind): Html =>
    html`<li><svg class="sample" viewBox="0 0 40 12" aria-hidden="true"><line class="link ${kind}" x1="0" y1="6" x2="40" y2="6"/></svg> ${say(`${kind}Links`)}</li>`;
  const node = (role: 'chosen' | 'partner' | 'sharer'): Html =>
    html`<li><svg class="sample" viewBox="0 0 40 18" aria-hidden="true"><g class="node ${role}"><circle cx="20" cy="9" r="7"/></g></svg> ${say(role)}</li>`;
  const nodes =
    filter.city === undefined ? [] : (['chosen', 'partner', 'sharer'] as const).map(node);
  return html`<section class="legend" aria-label="${say('legend')}"><ul>${filter.kind === 'region' ? line('region') : [line('agreement'), line('role')]}${nodes}</ul></section>`;
}

function sharersTable({ language, network }: NetworkPage, city: string): Html {
  const say = sayIn(WORDS, language);
  const sharers = [...sharersOf(network, city)];
  if (sharers.length === 0)
    return html`<section><h2>${say('sharers')}</h2><p>${say('noSharers')}</p></section>`;
  const rows = sharers.map(
    ([other, partners]) =>
      html`<tr><td>${placeLink(other, network)}</td><td><ul class="inline">${partners.map(partner => html`<li>${placeLink(partner, network)}</li> `)}</ul></td></tr>`,
  );
  return html`<section id="sharers"><h2>${say('sharers')}: ${nameOf(city, network)}</h2><table><thead><tr><th scope="col">${say('city')}</th><th scope="col">${say('shared')}</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

/** All links that the picture shows; those of the municipality that was chosen come first. */
function linksTable(page: NetworkPage, shown: Network): Content {
  const { language, filter } = page;
  const say = sayIn(WORDS, language);
  const isOwn = ({ a, b }: Link): number => ([a, b].includes(filter.city ?? '') ? 0 : 1);
  const links = [...shown.links].sort((one, other) => isOwn(one) - isOwn(other));
  return [
    html`<table class="links"><thead><tr><th scope="col" colspan="2">${say('city')}</th><th scope="col">${say('words')}</th></tr></thead><tbody>${links.slice(0, MOST_LINKS).map(link => linkRow(link, page))}</tbody></table>`,
    links.length > MOST_LINKS ? html`<p class="note">${say('more')}</p>` : undefined,
  ];
}

function linkRow(link: Link, { language, network }: NetworkPage): Html {
  const say = sayIn(WORDS, language);
  const shared = (kind: 'agreement' | 'region'): readonly Html[] =>
    link[`${kind}s`].map(
      ({ iri, label }) =>
        html`<li>${say(`${kind}Links`)}: <a href="${localPath(iri)}" lang="ja">${label}</a></li>`,
    );
  const roles = link.roles.map(({ bearer, count }) => {
    const other = bearer === link.a ? link.b : link.a;
    const name = nameOf(bearer, network);
    const text =
      language === 'ja' ? `${name}${say('rolesOf')}${count}` : `${count} ${say('rolesOf')} ${name}`;
    return html`<li>${say('roleLinks')}: <a href="${localPath(bearer)}#with-${lastPart(other)}">${text}</a></li>`;
  });
  return html`<tr data-a="${link.a}" data-b="${link.b}"><td>${placeLink(link.a, network)}</td><td>${placeLink(link.b, network)}</td><td><ul class="plain">${shared('agreement')}${roles}${shared('region')}</ul></td></tr>`;
}

function placeLink(iri: string, network: Network): Html {
  return html`<a href="${localPath(iri)}" class="place" lang="ja">${nameOf(iri, network)}</a>`;
}

function nameOf(iri: string, { nodes }: Network): string {
  return nodes.find(node => node.iri === iri)?.label ?? lastPart(iri) ?? iri;
}
