import { ENTRY_WORDS, type MatterEntry, SIDE_WORDS } from '@breakwater/contracts/ledger';
import type { PublishedMatter } from '@breakwater/ledger';
import { dayText } from '@breakwater/redress';
import { type Html, html, type Part } from './html.ts';
import { pageFrame, type Visit } from './page-frame.ts';
import { WORDS } from './words.ts';

/** The record of a matter for everybody: where it stands, and what happened up to the entry that was published. */
export function recordPage(visit: Visit, matter: PublishedMatter): Html {
  const { locale } = visit;
  const say = WORDS[locale];
  const { title, platform, authorityName, state, fines, blockedDays, entryList, path, corrected, contested } =
    matter;
  const body = html`<h1><bdi>${title}</bdi></h1>
<p>${say('record.between', { authority: authorityName, platform })}</p>
<p><b>${say('record.state')}</b> ${state.label[locale]}${state.day !== undefined && html` · ${dayText(state.day, locale)}`}</p>
${fines.map(({ currency, imposed, paid }) => html`<p>${say('record.fines', { imposed: `${imposed} ${currency}`, paid: `${paid} ${currency}` })}</p>`)}
${blockedDays !== undefined && html`<p>${say('record.blocked', { days: blockedDays })}</p>`}
<h2>${say('record.steps')}</h2>
<ol>${path.map(({ day, label, beside }) => html`<li>${day !== undefined && html`${dayText(day, locale)}: `}${label[locale]}${beside === true && html` <small>${say('record.beside')}</small>`}</li>`)}</ol>
<h2>${say('record.entries')}</h2>
<ol>${entryList.map((entry) => entryItem(visit, matter, entry, { isCorrected: corrected.includes(entry.id), isContested: contested.includes(entry.id) }))}</ol>
<p class="reference">${say('record.published', { at: dayText(matter.publishedAt.slice(0, 10), locale) })}</p>`;
  return pageFrame(visit, title, body);
}

function entryItem(
  { locale }: Visit,
  { days }: PublishedMatter,
  { id, type, by, text, money, source }: MatterEntry,
  { isCorrected, isContested }: { readonly isCorrected: boolean; readonly isContested: boolean },
): Part {
  const say = WORDS[locale];
  const amount = money && html` · <bdi>${money.amount} ${money.currency}</bdi>`;
  const marks = html`${isCorrected && html` <small>${say('record.corrected')}</small>`}${isContested && html` <small>${say('record.contested')}</small>`}`;
  return html`<li><p><b>${ENTRY_WORDS[type][locale]}</b> · ${SIDE_WORDS[by][locale]} · ${dayText(days.get(id) ?? '', locale)}${amount}${marks}</p>
<p dir="auto">${text}</p>${source !== undefined && html`<p class="quiet"><bdi>${source}</bdi></p>`}</li>`;
}
