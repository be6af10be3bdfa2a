/** The pages of agreements: each document and version, and the list of all. */
import { RK } from '../../../rdf/namespaces.js';
import { localPath } from '../../addresses.js';
import type { Content } from '../../html.js';
import { html } from '../../html.js';
import type { AddPages, AskedNode, EntityView, PageContext } from '../context.js';
import { DOCUMENT_PATH } from './address.js';
import { changesOf } from './changes.js';
import { CSV_PATH, TEXT_PATH, csvHandler, textHandler } from './downloads.js';
import { listHandler } from './list/index.js';
import type { Loaded } from './load.js';
import { isHeld, load } from './load.js';
import { agreementPage } from './page.js';
import { agreementQueries } from './queries.js';
import { agreementWords } from './words.js';

/** Documents and versions; the agreement itself, which is shown as its latest version. */
export const AGREEMENT_VIEW: EntityView = {
  path: DOCUMENT_PATH,
  page,
};

async function page(asked: AskedNode, context: PageContext): Promise<string | undefined> {
  const { language, rows, iri } = asked;
  const loaded = (await load(iri, language, rows)) ?? (await latest(asked));
  if (loaded === undefined) return undefined;
  const [changes, cited] = await Promise.all([changesOf(loaded, rows), citedBy(loaded, asked)]);
  const path = localPath(loaded.root) ?? asked.path;
  const version = context.dataset()?.manifest.version;
  return agreementPage(loaded, { path, changes, cited, version });
}

/** The latest version of an agreement. */
async function latest({ iri, language, rows }: AskedNode): Promise<Loaded | undefined> {
  const facts = await rows(agreementQueries.facts(iri));
  const version = facts.find(({ p }) => p === RK.latestVersion.value)?.['o'];
  return version === undefined ? undefined : load(version, language, rows);
}

/** The words of other documents that cite one which is not held. */
async function citedBy({ root, facts }: Loaded, { rows, language }: AskedNode): Promise<Content> {
  if (isHeld(root, facts)) return undefined;
  const found = await rows(agreementQueries.cited(root));
  if (found.length === 0) return undefined;
  const say = agreementWords(language);
  const items = found.map(
    ({ span = '', citing = '', title }) =>
      html`<li><a lang="ja" href="${localPath(citing) ?? citing}">${title}</a> <a class="more" href="${localPath(span) ?? span}">${say('words')}</a></li>`,
  );
  return html`<section><h2>${say('citedIn')}</h2><ul>${items}</ul></section>`;
}

/** Adds the list of agreements, and what is downloaded of one. */
export const addAgreementPages: AddPages = (app, context) => {
  app.get('/agreements', listHandler(context));
  app.get(CSV_PATH, csvHandler(context));
  app.get(TEXT_PATH, textHandler(context));
};
