/** Every page: those with an address of their own, and those of nodes. */
import { queryPageHandler } from '../run.js';
import { startHandler } from '../start.js';
import type { AddPages, EntityView } from './context.js';

/** The pages of kinds of nodes. The first whose path fits is asked. */
export const ENTITY_VIEWS: readonly EntityView[] = [];

/** Adds every page that has an address of its own. */
export const addPages: AddPages = (app, context) => {
  app.get('/', startHandler(context, context));
  app.get('/query', queryPageHandler(context, context.library));
};
