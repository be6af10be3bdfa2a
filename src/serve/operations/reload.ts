/** POST /admin/reload: a new build is served where somebody on this machine asks for it. */
import type { RequestHandler } from 'express';
import { problemResponse } from '../../engine/index.js';
import { InputError } from '../../model/input-error.js';
import { isLocal } from '../clients.js';
import { send } from '../send.js';

/** The handler. Data that cannot be used are refused with the reason, and the old ones stay. */
export function reloadHandler(reload: () => Promise<string | undefined>): RequestHandler {
  return async (request, response, next) => {
    if (!isLocal(request)) {
      next();
      return;
    }
    try {
      response.json({ version: await reload() });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      await send(request, response, problemResponse(refused(error.text.en)));
    }
  };
}

function refused(detail: string) {
  const title = 'The new data cannot be served; the old ones are';
  return { type: 'reload-refused', title, status: 409, detail };
}
