/** The graphs of what is known from outside the documents, as a question names them. */
import { ENRICHMENT_PREFIX } from '../../rdf/iris.js';

/** Members and hubs of regions, as publications tell them. */
export const FROM_OUTSIDE = `<${ENRICHMENT_PREFIX}regions>`;

/** Where municipalities are, and what Wikidata calls them. */
export const PLACES = `<${ENRICHMENT_PREFIX}places>`;
