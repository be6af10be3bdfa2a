/** The files of the project that a build reads besides its sources. */

/** Each by its path in the project folder. */
export const KNOWLEDGE_FILES = [
  'ontology/jp-renkei.ttl',
  'ontology/vocab.ttl',
  'ontology/shapes.ttl',
  'data/lexicon/theme-terms.csv',
  'data/authorities/regions.csv',
  'data/authorities/memberships.csv',
  'data/authorities/laws.csv',
  'data/authorities/notices.csv',
  'data/authorities/corrections.csv',
  'data/authorities/places.csv',
  'data/examples.csv',
];
