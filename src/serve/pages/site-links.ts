/** The pages that every page leads to. */
import type { Language } from '../negotiate.js';

/** A page with what it is called in the navigation. */
export interface SiteLink {
  readonly href: string;
  readonly name: Readonly<Record<Language, string>>;
}

/** The navigation of the site, in its order. */
export const SITE_LINKS: readonly SiteLink[] = [
  { href: '/agreements', name: { ja: '協約', en: 'Agreements' } },
  { href: '/municipalities', name: { ja: '市町村', en: 'Municipalities' } },
  { href: '/regions', name: { ja: '圏域', en: 'Regions' } },
  { href: '/themes', name: { ja: '主題', en: 'Themes' } },
  { href: '/compare', name: { ja: '比べる', en: 'Compare' } },
  { href: '/network', name: { ja: 'つながり', en: 'Network' } },
  { href: '/map', name: { ja: '地図', en: 'Map' } },
  { href: '/questions', name: { ja: '問い', en: 'Questions' } },
  { href: '/query', name: { ja: 'SPARQL', en: 'SPARQL' } },
  { href: '/convert', name: { ja: '変換', en: 'Convert' } },
  { href: '/data', name: { ja: 'データ', en: 'Data' } },
];
