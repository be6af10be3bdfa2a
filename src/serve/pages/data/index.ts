/** /data: what there is to take, and how to ask for it. */
import { datasetIri } from '../../../rdf/iris.js';
import { languageOf } from '../../negotiate.js';
import { sendPage } from '../../send.js';
import type { AddPages } from '../context.js';
import { dataPage } from './view.js';

/** Adds the page. */
export const addData: AddPages = (app, context) => {
  app.get('/data', async (request, response) => {
    const page = dataPage({
      language: languageOf(request),
      iri: datasetIri.value,
      address: context.address(),
      version: context.version(),
      files: context.dataset()?.manifest.files ?? [],
      federates: context.federates,
    });
    await sendPage([request, response], page);
  });
};
