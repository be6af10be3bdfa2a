/** Every page: those with an address of their own, and those of nodes. */
import { addAgreementPages, AGREEMENT_VIEW } from './agreement/index.js';
import { addData } from './data/index.js';
import { addCompare } from './compare/index.js';
import { addConvert } from './convert/index.js';
import { addHome } from './home/index.js';
import { addMap } from './map/index.js';
import { addNetwork } from './network/index.js';
import { ONTOLOGY_VIEW, addOntology } from './ontology/index.js';
import { addPartners } from './partners/index.js';
import { addSitemap } from './sitemap.js';
import { addSearch } from './search/index.js';
import type { AddPages, EntityView } from './context.js';
import { addQuery } from './query/index.js';
import { addQuestions } from './questions/index.js';
import { MUNICIPALITY_VIEW, addMunicipalities } from './municipality/index.js';
import { REGION_VIEW, addRegions } from './region/index.js';
import { THEME_VIEW, addThemes } from './theme/index.js';

/** The pages of kinds of nodes. The first whose path fits is asked. */
export const ENTITY_VIEWS: readonly EntityView[] = [
  AGREEMENT_VIEW,
  MUNICIPALITY_VIEW,
  REGION_VIEW,
  THEME_VIEW,
  ONTOLOGY_VIEW,
];

/** Adds every page that has an address of its own. */
export const addPages: AddPages = (app, context) => {
  addHome(app, context);
  addPartners(app, context);
  addSearch(app, context);
  addNetwork(app, context);
  addSitemap(app, context);
  addMap(app, context);
  addOntology(app, context);
  addData(app, context);
  addQuestions(app, context);
  addMunicipalities(app, context);
  addAgreementPages(app, context);
  addRegions(app, context);
  addQuery(app, context);
  addThemes(app, context);
  addCompare(app, context);
  addConvert(app, context);
};
