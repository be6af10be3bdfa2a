/** The problem that the page tells, at its place in the query: a mark, and the words below the line. */
import type { EditorState } from '@codemirror/state';
import { StateEffect, StateField } from '@codemirror/state';
import type { DecorationSet } from '@codemirror/view';
import { Decoration, EditorView, WidgetType } from '@codemirror/view';

/** A problem at an offset of the query. */
interface Problem {
  readonly at: number;
  readonly message: string;
}

class Message extends WidgetType {
  readonly #message: string;

  constructor(message: string) {
    super();
    this.#message = message;
  }

  toDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'cm-problem-message';
    element.textContent = `▲ ${this.#message}`;
    return element;
  }
}

const tell = StateEffect.define<Problem>();

/** The marks: they move with the text, and go where it is changed in their line. */
const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, { effects, changes, state, docChanged }) => {
    const told = effects.find(effect => effect.is(tell));
    if (told !== undefined) return marksOf(told.value, state);
    return docChanged ? Decoration.none : before.map(changes);
  },
  provide: field => EditorView.decorations.from(field),
});

function marksOf({ at, message }: Problem, state: EditorState): DecorationSet {
  const { to: end, from } = state.doc.lineAt(at);
  const word = state.wordAt(at) ?? { from: Math.max(from, at - 1), to: Math.min(at + 1, end) };
  const mark = word.from < word.to ? [Decoration.mark({ class: 'cm-problem' }).range(word.from, word.to)] : []; // prettier-ignore
  const widget = Decoration.widget({ widget: new Message(message), block: true, side: 1 });
  return Decoration.set([...mark, widget.range(end)]);
}

/** What an editor needs to show problems. */
export const PROBLEMS = marks;

/** Marks the problem of the page, and makes its place lead into the editor. */
export function markProblem(view: EditorView): void {
  const place = document.querySelector<HTMLAnchorElement>('.problem a[data-line]');
  if (place === null) return;
  const { line = '1', column = '1' } = place.dataset;
  const at = offsetOf(view.state, Number(line), Number(column));
  const message = document.querySelector('.problem .reason')?.textContent ?? '';
  view.dispatch({ effects: tell.of({ at, message }) });
  place.addEventListener('click', event => {
    event.preventDefault();
    view.dispatch({ selection: { anchor: at }, scrollIntoView: true });
    view.focus();
  });
}

function offsetOf({ doc }: EditorState, line: number, column: number): number {
  const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines));
  return Math.min(from + column - 1, to);
}
