import { type Html, html, type Part } from './html.ts';

/** A field of a form, with what was written into it and what is wrong with that. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly error?: string | undefined;
  /** After the label: that it can be left out. */
  readonly optional?: string | undefined;
}

/** The ids of hint and error, which a screen reader reads with the field. */
function described({ name, hint, error }: Field): Html | undefined {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter((id) => id);
  return ids.length === 0 ? undefined : html` aria-describedby="${ids.join(' ')}"`;
}

function around(field: Field, control: Part): Html {
  const { name, label, hint, error, optional } = field;
  return html`<div class="field${error && ' wrong'}">
<label for="${name}">${label}${optional && html` <span class="optional">${optional}</span>`}</label>
${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
${error && html`<p class="error" id="${name}-error">${error}</p>`}
${control}
</div>
`;
}

function state(field: Field): Html {
  const required = field.optional === undefined && html` required`;
  return html`${described(field)}${field.error && html` aria-invalid="true"`}${required}`;
}

export function textArea(field: Field, rows: number): Html {
  const { name, value = '' } = field;
  // A line feed after the tag is dropped by the parser; without it one of the text would be.
  return around(
    field,
    html`<textarea id="${name}" name="${name}" rows="${rows}" dir="auto"${state(field)}>
${value}</textarea>`,
  );
}

export function textInput(field: Field, type: 'text' | 'email', autocomplete: string): Html {
  const { name, value = '' } = field;
  return around(
    field,
    html`<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" dir="auto" value="${value}"${state(field)}>`,
  );
}

export interface Choice {
  readonly value: string;
  readonly text: string;
}

export function select(field: Field, choices: readonly Choice[]): Html {
  const { name, value = '' } = field;
  const options = choices.map(
    (choice) =>
      html`<option value="${choice.value}"${choice.value === value && html` selected`}>${choice.text}</option>`,
  );
  return around(field, html`<select id="${name}" name="${name}"${state(field)}>${options}</select>`);
}

export function checkbox(field: Field): Html {
  const { name, label, value, error } = field;
  return html`<div class="field check${error && ' wrong'}">
${error && html`<p class="error" id="${name}-error">${error}</p>`}
<label><input id="${name}" name="${name}" type="checkbox" value="yes"${value === 'yes' && html` checked`}${state(field)}> ${label}</label>
</div>
`;
}

/** What is wrong with a form, each a link to its field. */
export function errorSummary(
  title: string,
  faults: readonly { readonly field: string; readonly text: string }[],
) {
  if (faults.length === 0) return undefined;
  const items = faults.map(({ field, text }) => html`<li><a href="#${field}">${text}</a></li>`);
  return html`<div class="box danger" role="alert" id="errors"><h2>${title}</h2><ul>${items}</ul></div>`;
}
