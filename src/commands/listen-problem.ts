/** Why a server cannot listen where it is told to, and what to do. */
import { SourceError } from '../dataset/sources.js';

/** By the code of the system; what has no code here is a fault of ours and stays as it is. */
export function listenProblem(
  error: Error & { readonly code?: string },
  host: string,
  port: number,
): Error {
  if (error.code === 'EADDRINUSE')
    return new SourceError(`port ${port}`, {
      ja: 'ほかのプログラムが使っています。別の番号を指定してください: renkei serve --port 3001、または PORT=3001 npm start',
      en: 'another program listens there. Give another: renkei serve --port 3001, or PORT=3001 npm start',
    });
  if (error.code === 'EACCES')
    return new SourceError(`port ${port}`, {
      ja: 'この番号を使う権限がありません。1024 以上の番号を指定してください: renkei serve --port 3001',
      en: 'you may not listen there. Give a port from 1024: renkei serve --port 3001',
    });
  return NO_HOST.has(error.code ?? '') ? noHost(host) : error;
}

/** No address of this machine; no address at all; a name that nobody knows, or nobody now. */
const NO_HOST = new Set(['EADDRNOTAVAIL', 'EINVAL', 'EAFNOSUPPORT', 'ENOTFOUND', 'EAI_AGAIN']);

function noHost(host: string): SourceError {
  return new SourceError(`--host ${host}`, {
    ja: 'このコンピューターのアドレスではありません。127.0.0.1（このコンピューターだけ）か 0.0.0.0（すべて）を指定してください。',
    en: 'is no address of this machine. Give 127.0.0.1 (this machine alone) or 0.0.0.0 (everybody).',
  });
}
