/** /convert: a file or a text → what is read in it. Nothing of it is stored; what it takes is charged to the client. */
import type { Request, Response } from 'express';
import type { Problem, QueryResponse } from '../../../engine/index.js';
import { clientOf } from '../../clients.js';
import { languageOf } from '../../negotiate.js';
import { runFor } from '../../protocol.js';
import { sendPage } from '../../send.js';
import type { AddPages, PageContext } from '../context.js';
import type { ConversionOutcome, Upload } from './converter.js';
import { uploadOf } from './form.js';
import { Places } from './places.js';
import type { ConvertPage } from './view.js';
import { convertPage } from './view.js';
import { convertWords } from './words.js';

/** Adds the form, and what answers it. */
export const addConvert: AddPages = (app, context) => {
  const places = new Places();
  app.get('/convert', (request, response) =>
    sendPage([request, response], convertPage({ language: languageOf(request) })),
  );
  app.post('/convert', async (request, response) => {
    const language = languageOf(request);
    const free = places.take(clientOf(request));
    const { status, headers, ...page } =
      free === undefined ? BUSY : await shown(context, [request, response]).finally(free);
    // what is left of a body that was refused is not waited for
    if (!request.complete) response.set('Connection', 'close');
    await sendPage([request, response], convertPage({ language, ...page }), { status, headers });
    if (!request.complete) request.unpipe().resume();
  });
};

/** All places are taken. */
const BUSY: Shown = {
  status: 503,
  problem: {
    ja: '変換が混み合っています。少し待って、もう一度送ってください。',
    en: 'Other files are being converted. Wait a little and send it again.',
  },
};

async function shown(context: PageContext, exchange: readonly [Request, Response]): Promise<Shown> {
  const [request] = exchange;
  const upload = await uploadOf(request, convertWords(languageOf(request))('pasted'));
  return 'problem' in upload ? upload : outcomeOf(context, exchange, upload);
}

type Shown = Omit<ConvertPage, 'language'> & {
  readonly status: number;
  readonly headers?: QueryResponse['headers'];
};

async function outcomeOf(
  context: PageContext,
  exchange: readonly [Request, Response],
  upload: Upload,
): Promise<Shown> {
  const language = languageOf(exchange[0]);
  let outcome: ConversionOutcome | undefined;
  const charged = await runFor(context, exchange, async ({ signal }) => {
    outcome = await context.converter.convert(upload, { language, signal });
    const status = 'status' in outcome ? outcome.status : 200;
    return { status, mediaType: 'text/html', body: '', ran: outcome.ran };
  });
  const { status } = charged;
  if (outcome === undefined) {
    return { status, problem: JSON.parse(charged.body) as Problem, headers: charged.headers };
  }
  if ('refused' in outcome) return { status, problem: outcome.refused };
  return { status, name: upload.name, converted: outcome.converted };
}
