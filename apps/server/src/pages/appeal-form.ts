import { randomUUID } from 'node:crypto';
import {
  APPEAL_TEXT_MAX,
  type AppealAttachment,
  type StatementOfReasons,
} from '@breakwater/contracts/redress';
import { dateText } from '@breakwater/redress';
import { errorSummary, select, textArea, textInput } from './form-fields.ts';
import { type Html, html } from './html.ts';
import { languageChoices } from './languages.ts';
import type { Visit } from './page-frame.ts';
import { WORDS } from './words.ts';

/** Further texts that the form has room for. */
export const ATTACHMENT_FIELDS = [1, 2, 3] as const;

/** What stands in the form of an appeal. */
export interface AppealDraft {
  readonly text: string;
  readonly language: string;
  readonly attachments: readonly AppealAttachment[];
  readonly submission: string;
}

/** What is wrong with a field of a form. */
export interface Fault {
  readonly field: string;
  readonly text: string;
}

export function emptyAppeal(): AppealDraft {
  return { text: '', language: '', attachments: [], submission: randomUUID() };
}

/** An appeal; of what an order of an authority asked for it is about how it was carried out, not about the order. */
export function appealForm(
  visit: Visit,
  statement: StatementOfReasons,
  draft: AppealDraft,
  faults: readonly Fault[],
): Html {
  const { locale, path } = visit;
  const say = WORDS[locale];
  const error = (field: string) => faults.find((fault) => fault.field === field)?.text;
  const optional = say('optional');
  const of = statement.origin === 'order' ? '.order' : '';
  const attached = draft.attachments.length > 0 || faults.some(({ field }) => field.startsWith('attachment'));
  return html`<section aria-labelledby="appeal"><h2 id="appeal">${say(`appeal.heading${of}`)}</h2>
<p>${say(`appeal.intro${of}`, { until: dateText(statement.redress.appealUntil, locale) })} ${say('appeal.privacy')}</p>
${errorSummary(say('error.title'), faults)}
<form method="post" action="${path}?lang=${locale}#appeal" novalidate>
<input type="hidden" name="submission" value="${draft.submission}">
${textArea(
  {
    name: 'text',
    label: say(`appeal.text${of}`),
    hint: say(`appeal.text.hint${of}`, { max: APPEAL_TEXT_MAX }),
    value: draft.text,
    error: error('text'),
  },
  10,
)}
${select(
  {
    name: 'language',
    label: say('appeal.language'),
    hint: say('appeal.language.hint'),
    value: draft.language,
    error: error('language'),
    optional,
  },
  [{ value: '', text: say('appeal.language.none') }, ...languageChoices(locale)],
)}
<details${attached && html` open`}><summary>${say('appeal.attachments')}</summary>
<p class="hint">${say('appeal.attachments.hint')}</p>
${ATTACHMENT_FIELDS.map((n) => attachmentFields(visit, draft, n, error))}
</details>
<button type="submit">${say('appeal.send')}</button>
</form></section>`;
}

function attachmentFields(
  { locale }: Visit,
  { attachments }: AppealDraft,
  n: number,
  error: (field: string) => string | undefined,
): Html {
  const say = WORDS[locale];
  const { name = '', text = '' } = attachments[n - 1] ?? {};
  const optional = say('optional');
  return html`${textInput(
    {
      name: `attachment-${n}-name`,
      label: say('appeal.attachment.name', { n }),
      value: name,
      error: error(`attachment-${n}-name`),
      optional,
    },
    'text',
    'off',
  )}${textArea(
    {
      name: `attachment-${n}-text`,
      label: say('appeal.attachment.text', { n }),
      value: text,
      error: error(`attachment-${n}-text`),
      optional,
    },
    4,
  )}`;
}
