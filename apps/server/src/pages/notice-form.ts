import { NOTICE_CATEGORIES, NOTICE_LOCATIONS_MAX, NOTICE_TEXT_MAX } from '@breakwater/contracts/redress';
import { makeToken } from '@breakwater/redress';
import type { Fault } from './appeal-form.ts';
import { checkbox, errorSummary, select, textArea, textInput } from './form-fields.ts';
import { type Html, html } from './html.ts';
import { pageFrame, type Visit } from './page-frame.ts';
import { WORDS } from './words.ts';

/** What stands in the form of a notice. */
export interface NoticeDraft {
  readonly locations: string;
  readonly category: string;
  readonly reason: string;
  readonly name: string;
  readonly email: string;
  readonly goodFaith: string;
  readonly token: string;
}

export function emptyNotice(): NoticeDraft {
  return { locations: '', category: '', reason: '', name: '', email: '', goodFaith: '', token: makeToken() };
}

/** The form to give notice of illegal content (Art. 16 DSA). */
export function noticeForm(visit: Visit, draft: NoticeDraft, faults: readonly Fault[]): Html {
  const { locale, settings, path, embedded } = visit;
  const say = WORDS[locale];
  const error = (field: string) => faults.find((fault) => fault.field === field)?.text;
  const title = say('notice.title');
  const categories = NOTICE_CATEGORIES.map((value) => ({ value, text: say(`category.${value}`) }));
  const body = html`<h1>${title}</h1>
<p>${say('notice.intro', { platform: settings.platformName[locale] })}</p>
<p>${say('receipt.danger')}</p>
${errorSummary(say('error.title'), faults)}
<form method="post" action="${path}?lang=${locale}${embedded && '&embed=1'}" novalidate>
<input type="hidden" name="token" value="${draft.token}">
${textArea(
  {
    name: 'locations',
    label: say('notice.locations'),
    hint: say('notice.locations.hint', { max: NOTICE_LOCATIONS_MAX }),
    value: draft.locations,
    error: error('locations'),
  },
  3,
)}
${select(
  { name: 'category', label: say('notice.category'), value: draft.category, error: error('category') },
  [{ value: '', text: say('notice.category.none') }, ...categories],
)}
${textArea(
  {
    name: 'reason',
    label: say('notice.reason'),
    hint: say('notice.reason.hint', { max: NOTICE_TEXT_MAX }),
    value: draft.reason,
    error: error('reason'),
  },
  8,
)}
<fieldset aria-describedby="you-hint"><legend>${say('notice.you')}</legend>
<p class="hint" id="you-hint">${say('notice.you.hint')}</p>
${textInput({ name: 'name', label: say('notice.name'), value: draft.name, error: error('name') }, 'text', 'name')}
${textInput(
  { name: 'email', label: say('notice.email'), value: draft.email, error: error('email') },
  'email',
  'email',
)}
</fieldset>
${checkbox({ name: 'goodFaith', label: say('notice.good-faith'), value: draft.goodFaith, error: error('goodFaith') })}
<button type="submit">${say('notice.send')}</button>
</form>`;
  return pageFrame(visit, faults.length > 0 ? say('error.prefix', { title }) : title, body);
}
