/** Settings as the server takes them. */
import type { ServeOptions } from '../options.js';
import type { Settings } from './schema.js';

/** The options of the server that settings stand for. */
export function serveOptions({
  budget,
  errors,
  federation,
  service,
  ownService,
  store,
  url,
  ...more
}: Settings): ServeOptions {
  return {
    ...more,
    stores: store,
    budget: { seconds: budget, errors },
    ...(url === undefined ? {} : { url }),
    ...(federation ? { services: service, ownServices: ownService } : {}),
  };
}
