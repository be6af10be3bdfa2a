/** Addresses of documents, and of what they state: a measure or a role is shown on the page of its document. */
import { localPath } from '../../addresses.js';
import { keyOf } from './statements.js';

/** The paths of agreements, of their documents and versions, and of documents that make none. */
export const DOCUMENT_PATH =
  /^\/id\/(?:agreement|declaration)\/[^/]+\/[^/]+(?:\/(?:doc|text|version)\/[^/]+)?$/;

/**
 * The address of what a document states, on the page of the document; undefined for what is no part of one.
 *
 *     id/agreement/16202-16205/2016-10-03/doc/2026-01-19/art/6     /id/agreement/…/doc/2026-01-19.html#art/6
 */
export function placeOnPage(node: string): string | undefined {
  const path = localPath(node) ?? '';
  if (!/^\/id\/(?:agreement|declaration)\//.test(path) || DOCUMENT_PATH.test(path))
    return undefined;
  const key = keyOf(node);
  return `${path.slice(0, -key.length - 1)}.html#${key}`;
}
