/** What the server counts, for Prometheus: the door of prom-client. */
import type { Request, RequestHandler, Response } from 'express';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { isLocal } from '../clients.js';

/** Seconds: a remembered answer takes one or two thousandths, a query its deadline at most. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** The first part of a path is what kind of thing was asked for; names of entities would be without number. */
const KINDS = new Set([
  'sparql',
  'graph-store',
  'api',
  'query',
  'id',
  'ns',
  'vocab',
  'dump',
  'dataset',
]);

/** What is counted of one server. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #durations: Histogram<'kind' | 'method' | 'status'>;
  readonly #aborted: Counter<'kind'>;
  readonly #open: Gauge;

  /** @param version what identifies the data that are served now */
  constructor(version: () => string | undefined) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#durations = new Histogram({
      name: 'renkei_request_seconds',
      help: 'Time until an answer was sent whole',
      labelNames: ['kind', 'method', 'status'],
      buckets: SECONDS,
      registers,
    });
    this.#aborted = new Counter({
      name: 'renkei_aborted_requests_total',
      help: 'Requests whose client left before the answer was sent',
      labelNames: ['kind'],
      registers,
    });
    this.#open = new Gauge({ name: 'renkei_open_requests', help: 'Requests in work', registers });
    addDataset(registers, version);
  }

  /** Counts every request. */
  readonly count: RequestHandler = (request, response, next) => {
    const started = performance.now();
    this.#open.inc();
    response.once('close', () => this.#closed(request, response, performance.now() - started));
    next();
  };

  #closed(request: Request, response: Response, milliseconds: number): void {
    const kind = kindOf(request.path);
    this.#open.dec();
    if (!response.writableFinished) this.#aborted.inc({ kind });
    else {
      const labels = { kind, method: methodOf(request), status: String(response.statusCode) };
      this.#durations.observe(labels, milliseconds / 1000);
    }
  }

  /** GET /metrics, for this machine alone or for everybody. */
  handler(isOpen: boolean): RequestHandler {
    return async (request, response, next) => {
      if (!isOpen && !isLocal(request)) {
        next();
        return;
      }
      const text = await this.#registry.metrics();
      response.set('Cache-Control', 'no-store').type(this.#registry.contentType).send(text);
    };
  }
}

/** Which data are served: renkei_dataset_info{version="…"} 1. */
function addDataset(registers: Registry[], version: () => string | undefined): void {
  new Gauge({
    name: 'renkei_dataset_info',
    help: 'The version of the data that are served',
    labelNames: ['version'],
    registers,
    collect() {
      this.reset();
      this.set({ version: version() ?? 'unknown' }, 1);
    },
  });
}

function kindOf(path: string): string {
  const [, first = ''] = path.split('/');
  if (first === '') return 'start';
  return KINDS.has(first) ? first : 'other';
}

/** A method that no client should use is not counted by its name: those are without number. */
function methodOf({ method }: Request): string {
  return ['GET', 'HEAD', 'POST', 'QUERY', 'OPTIONS'].includes(method) ? method : 'other';
}
