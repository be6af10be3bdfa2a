/** Which documents are promises: a draft, or a text of which nobody knows whether it was concluded, is nobody's. */
import { BASE } from '../../../rdf/namespaces.js';
import type { Instrument } from './instruments.js';
import type { Measure } from './measures.js';

const STATUSES = `${BASE}vocab/status/`;
const BINDING = ['concluded', 'cited-only'].map(name => STATUSES + name);

/** In a question: only documents that bind, as rk:agreementPartner and rk:roleCounterpart are derived. */
export function onlyBinding(instrument: string): string {
  return `VALUES ?binding { ${BINDING.map(status => `<${status}>`).join(' ')} } ${instrument} rk:instrumentStatus ?binding .`;
}

/** Whether a document of the status binds. */
export function isBinding(status: string | undefined): boolean {
  return status !== undefined && BINDING.includes(status);
}

/** Whether a document is a draft. */
export function isDraft({ status }: Pick<Instrument, 'status'>): boolean {
  return status === `${STATUSES}draft`;
}

/** Documents with their measures. */
export interface Held {
  readonly instruments: readonly Instrument[];
  readonly measures: readonly Measure[];
}

/** What is promised. */
export function promisedIn({ instruments, measures }: Held): Held {
  return {
    instruments: instruments.filter(({ status }) => isBinding(status)),
    measures: measures.filter(({ status }) => isBinding(status)),
  };
}

/** What is not: it counts nowhere, and is shown by itself. */
export function proposedIn({ instruments, measures }: Held): Held {
  return {
    instruments: instruments.filter(({ status }) => !isBinding(status)),
    measures: measures.filter(({ status }) => !isBinding(status)),
  };
}
