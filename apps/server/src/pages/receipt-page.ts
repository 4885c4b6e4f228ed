import type { Notice } from '@breakwater/contracts/redress';
import { dateText } from '@breakwater/redress';
import { type Html, html } from './html.ts';
import { pageFrame, paragraphs, type Visit } from './page-frame.ts';
import { WORDS } from './words.ts';

/** The receipt of a notice (Art. 16(4) DSA) and, once there is one, the decision with redress (Art. 16(5)). */
export function receiptPage(visit: Visit, notice: Notice, now: number): Html {
  const { locale, settings } = visit;
  const say = WORDS[locale];
  const { outcome, decidedAt, receivedAt, dueAt } = notice;
  const at = dateText(decidedAt ?? receivedAt, locale);
  const due = dateText(dueAt, locale);
  const late = now > Date.parse(dueAt) && say('receipt.late', { at, due });
  const title = outcome === undefined ? say('receipt.title') : say(`receipt.${outcome}.title`);
  const text =
    outcome === undefined ? late || say('receipt.text', { at, due }) : say(`receipt.${outcome}`, { at });
  const body = html`<h1>${title}</h1>
<div class="box ${outcome === undefined ? 'info' : 'done'}"><p>${text}</p>
${outcome !== undefined && html`<p>${say('receipt.people')}</p>`}</div>
<p>${say('receipt.danger')}</p>
${
  outcome !== undefined &&
  html`<section><h2>${say('receipt.redress.heading')}</h2>
<p>${say('receipt.redress', { platform: settings.platformName[locale] })}</p></section>`
}
<section><h2>${say('receipt.about')}</h2><dl>
<dt>${say('receipt.category')}</dt><dd>${say(`category.${notice.category}`)}</dd>
<dt>${say('receipt.locations')}</dt><dd>${notice.locations.map((one) => html`<bdi class="address">${one}</bdi> `)}</dd>
<dt>${say('receipt.reason')}</dt><dd>${paragraphs(notice.reason)}</dd>
</dl></section>
<p class="reference">${say('statement.id', { id: notice.id })}</p>`;
  return pageFrame(visit, title, body);
}
