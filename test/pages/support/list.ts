/** Every page that is tried in every way, and of which screenshots are made: a name, and an address of the bundled data. */
export const PAGES: readonly (readonly [name: string, path: string])[] = [
  ['home', '/'],
  ['partners', '/partners'],
  ['search', '/search?q=%E8%A6%B3%E5%85%89'],
  ['search-none', '/search?q=zzzz'],
  ['network', '/network'],
  ['network-city', '/network?city=16211'],
  ['network-none', '/network?from=1999&until=2000'],
  ['query', '/query'],
  ['query-measures-naming', '/query?name=measures-naming&municipality=16211'],
  ['facts', '/id/municipality/16202.html?view=facts'],
  ['facts-agreement', '/id/agreement/08201-08236/2022-02-21/doc/2022-02-21.html?view=facts'],
  ['facts-source', '/id/source/4669bf9ea0238d3e.html'],
  ['ontology-term', '/ns.html'],
  ['scheme', '/vocab/theme.html'],
  ['not-found', '/nothing'],
];
