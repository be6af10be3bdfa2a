/** Laws on e-Gov. */
import { eGovIri } from '../../../rdf/iris.js';
import { localPath } from '../../addresses.js';
import type { Content } from '../../html.js';
import { html } from '../../html.js';
import type { Say } from './words.js';

/** A link to the law of a provision; nothing for what is no law. */
export function lawPage(node: string, say: Say): Content {
  const law = /^\/id\/law\/(?<id>[0-9A-Z]+)(?:\/|$)/.exec(localPath(node) ?? '')?.groups?.['id'];
  if (law === undefined) return undefined;
  return html` <a class="more" href="${eGovIri(law).value}" rel="external">${say('eGov')}</a>`;
}
