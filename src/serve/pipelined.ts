/**
 * Requests that a client sends without waiting for the answers before them. Node has one answer at a time on a connection; those
 * behind it are not told when that ends, and what was begun for them would go on for nobody.
 */
import type { Socket } from 'node:net';
import type { RequestHandler, Response } from 'express';

/** Listeners of a response that are no leak: log, counts, who waits for it, this one, and the seven of a stream that is piped into it. */
const LISTENERS = 16;

/** The responses of each connection that are not sent yet. */
const open = new WeakMap<Socket, Set<Response>>();

/** Closes every response whose connection ends, in its turn or not. */
export const closeWithConnection: RequestHandler = ({ socket }, response, next) => {
  const responses = open.get(socket) ?? watched(socket);
  response.setMaxListeners(LISTENERS);
  responses.add(response);
  response.once('close', () => responses.delete(response));
  next();
};

function watched(socket: Socket): Set<Response> {
  const responses = new Set<Response>();
  open.set(socket, responses);
  socket.once('close', () => {
    // the one whose turn it is, which has the connection, is closed by Node
    for (const response of responses) if (response.socket === null) close(response);
  });
  return responses;
}

function close(response: Response): void {
  response.destroy();
  response.emit('close');
}
