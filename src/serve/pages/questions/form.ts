/** The form of a question. Names complete from a list; what a scheme has is chosen from it. */
import type { Content, Html } from '../../html.js';
import { html } from '../../html.js';
import type { Language } from '../../negotiate.js';
import type { Field } from './fields.js';
import { questionWords } from './words.js';

/** The form with the values that are given; nothing for a question that asks for none. */
export function questionForm(
  action: string,
  fields: readonly Field[],
  language: Language,
): Content {
  if (fields.length === 0) return undefined;
  const say = questionWords(language);
  return html`<form action="${action}" method="get" class="ask">${fields.map(field => labelled(field, language))}<button>${say('ask')}</button></form>`;
}

function labelled(field: Field, language: Language): Html {
  const control = field.kind === 'choice' ? choice(field, language) : input(field);
  return html`<label><span>${field.label}</span> ${control}</label>`;
}

function choice({ name, value, choices }: Field, language: Language): Html {
  const isKnown = choices.some(known => known.value === value);
  const options = choices.map(
    known =>
      html`<option value="${known.value}"${known.value === value ? html` selected` : undefined}>${known.name}</option>`,
  );
  const other = value === '' || isKnown ? '' : value;
  return html`<select name="${name}" required><option value="${other}">${other === '' ? questionWords(language)('choose') : other}</option>${options}</select>`;
}

function input({ name, kind, value, choices }: Field): Html {
  const list = `choices-${name}`;
  const options = choices.map(
    ({ name: choice, hint }) => html`<option value="${choice}">${hint}</option>`,
  );
  const type = kind === 'date' ? 'date' : 'text';
  return html`<input type="${type}" name="${name}" value="${value}" list="${list}" autocomplete="off" required><datalist id="${list}">${options}</datalist>`;
}
