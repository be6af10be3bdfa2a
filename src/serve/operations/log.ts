/** What the server says of itself, a line of JSON an event on standard error: the door of pino. */
import type { RequestHandler } from 'express';
import { pino } from 'pino';
import type { LevelWithSilent, Logger } from 'pino';

/** A log of a level: requests at `info`, those that a limit refused at `warn`, those that failed by our fault at `error`. */
export function openLog(level: LevelWithSilent): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}

/**
 * Logs every request when it has ended. Of a request it says method and path: neither the query nor who asked, which
 * may tell of a person.
 *
 *     {"level":30,"time":"2026-11-29T08:40:00.000Z","req":{"method":"GET","path":"/sparql"},"res":{"status":200},"responseTime":3,"msg":"request completed"}
 */
export function requestLog(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    response.once('close', () => {
      const { statusCode: status, writableFinished } = response;
      const level = levelOf(status);
      if (!logger.isLevelEnabled(level)) return;
      const [path] = request.originalUrl.split('?', 1);
      const responseTime = Math.round(performance.now() - started);
      const event = { req: { method: request.method, path }, res: { status }, responseTime };
      logger[level](event, writableFinished ? messageOf(status) : 'request aborted');
    });
    next();
  };
}

function messageOf(status: number): string {
  return status >= 500 ? 'request failed' : 'request completed';
}

/** A queue that is full, a deadline, another server that does not answer, a budget: limits that held. */
const LIMITS = new Set([429, 502, 503, 504]);

function levelOf(status: number): 'error' | 'warn' | 'info' {
  if (LIMITS.has(status)) return 'warn';
  return status >= 500 ? 'error' : 'info';
}
