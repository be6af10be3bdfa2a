/** A text with later changes in it: what it says of itself as it was made, and what it tells of the changes. */
import type { Agreement, CitedInstrument, History } from '../model/agreement.js';
import { present } from '../model/present.js';
import type { Context } from './context.js';

/** A text without the 附則 of its changes: what it says of itself as it was made. */
export function asFirstMade(context: Context, history: History | undefined): Context {
  return context.without(history?.changes.flatMap(({ supplement }) => supplement ?? []) ?? []);
}

/** The instruments that a text as amended tells of: that which made it, and those that changed it. */
export function citedByHistory({
  kind,
  dates,
  concludedOn,
  history,
}: Pick<Agreement, 'kind' | 'dates' | 'concludedOn' | 'history'>): readonly CitedInstrument[] {
  const first = dates.find(({ iso }) => iso === concludedOn);
  if (kind !== 'amended-text' || history === undefined || first === undefined) return [];
  const changes = history.changes.map(({ date, inForce }): CitedInstrument => ({
    act: 'amended',
    date,
    ...present({ inForce }),
  }));
  return [{ act: 'concluded', date: first }, ...changes];
}

/** Says that a text is the one as amended, by which changes and from when; and that it was ended. */
export function reportHistory(
  context: Context,
  { changes, abolished, versionDate }: History,
): void {
  if (changes.length > 0) {
    const days = changes.map(({ iso, date }) => [iso, date.eventNumber].filter(Boolean).join(' '));
    const [line] = context.leavesOf('history');
    const [supplement] = changes.flatMap(change => change.supplement?.heading ?? []);
    const spans = (line ?? supplement)?.spans ?? [];
    context.report('text-as-amended', spans, days.join(', '));
    if (versionDate === undefined) context.report('day-of-change-unknown', spans);
  }
  if (abolished !== undefined) context.report('abolition-cited', abolished.quotation.spans);
}
