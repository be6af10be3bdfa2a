/** A part in short: its heading, and what lies in it, each leading to its place on the page. */
import { ELI, RDFS, RK } from '../../../rdf/namespaces.js';
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Facts } from './facts.js';
import { keyOf } from './statements.js';

/** The outline of a part. */
export function outlineOf(node: string, facts: Facts): Html {
  return html`<p><a href="#${keyOf(node)}" lang="ja">${facts.one(node, RDFS.label)}</a></p>${inner(node, facts)}`;
}

function inner(node: string, facts: Facts): Content {
  const children = facts.all(node, ELI.has_part).toSorted(byOrder(facts));
  if (children.length === 0) return undefined;
  const items = children.map(child => {
    const measure = facts.one(child, RK.definesMeasure);
    const text =
      (measure === undefined ? undefined : facts.one(measure, RDFS.label)) ??
      facts.one(child, RK.text) ??
      facts.one(child, RDFS.label);
    const isText = facts.one(child, RK.text) !== undefined;
    return html`<li lang="ja"><a href="#${keyOf(child)}">${text}</a>${isText ? undefined : inner(child, facts)}</li>`;
  });
  return html`<ul>${items}</ul>`;
}

function byOrder(facts: Facts): (a: string, b: string) => number {
  return (a, b) => facts.number(a, RK.order) - facts.number(b, RK.order) || (a < b ? -1 : 1);
}
