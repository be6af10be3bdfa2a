/** Endpoints that SERVICE may ask unless told otherwise: those whose data ours link to. */
export const KNOWN_ENDPOINTS: readonly string[] = [
  // 統計LOD: areas, codes, statistics
  'https://data.e-stat.go.jp/lod/sparql/alldata/query',
  'https://query.wikidata.org/sparql',
  // DBpedia Japanese
  'https://ja.dbpedia.org/sparql',
  // Web NDL Authorities
  'https://id.ndl.go.jp/auth/ndla/sparql',
  // Japan Search
  'https://jpsearch.go.jp/rdf/sparql/',
];
