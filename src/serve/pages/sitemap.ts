/** /sitemap.xml and /robots.txt: what search engines may read, and where it is. https://www.sitemaps.org/protocol.html */
import { RK, SKOS } from '../../rdf/namespaces.js';
import { localPath } from '../addresses.js';
import { escapeHtml } from '../html.js';
import { rowsFor, tagOf } from '../protocol.js';
import { send, sendKnown } from '../send.js';
import type { AddPages } from './context.js';
import { SITE_LINKS } from './site-links.js';

/** More addresses than this are no sitemap. */
const MOST = 50_000;

/** What has a page made for people: municipalities, regions, instruments and their versions, themes. */
const NODES = `SELECT DISTINCT ?node WHERE {
  { ?node <${RK.dantaiCode.value}> ?code }
  UNION { ?instrument <${RK.formsRegion.value}> ?node }
  UNION { ?node <${RK.instrumentStatus.value}> ?status }
  UNION { ?node <${RK.versionOf.value}> ?agreement }
  UNION { ?measure <${RK.theme.value}> ?node . ?node <${SKOS.inScheme.value}> ?scheme }
} ORDER BY ?node LIMIT ${MOST - 100}`;

/** What is computed for each request is not for search engines, nor are all the ways to filter a page. */
const DISALLOWED = [
  '/sparql',
  '/query',
  '/api/',
  '/graph-store',
  '/admin/',
  '/search',
  '/network?',
  '/map?',
  '/questions/*?',
  '/compare?',
];

/** Adds both. */
export const addSitemap: AddPages = (app, context) => {
  app.get('/robots.txt', (_, response) => {
    const lines = DISALLOWED.map(path => `Disallow: ${path}\n`).join('');
    response
      .type('text/plain')
      .send(`User-agent: *\n${lines}Sitemap: ${context.address()}/sitemap.xml\n`);
  });
  app.get('/sitemap.xml', async (request, response) => {
    const tag = tagOf(context, `sitemap ${context.address()}`);
    if (sendKnown(request, response, tag)) return;
    const nodes = await rowsFor(context, [request, response])(NODES);
    const pages = nodes.flatMap(({ node = '' }) => localPath(node)?.split('#')[0] ?? []);
    const own = ['/', ...SITE_LINKS.map(({ href }) => href)].filter(
      path => !DISALLOWED.includes(path),
    );
    const body = sitemap(
      [...new Set([...own, ...pages.map(path => `${path}.html`)])],
      context.address(),
    );
    await send(request, response, { status: 200, mediaType: 'application/xml', body, tag });
  });
};

function sitemap(paths: readonly string[], address: string): string {
  const urls = paths.map(path => `<url><loc>${escapeHtml(address + path)}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}
