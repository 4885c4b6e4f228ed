import type { Locale } from '@breakwater/contracts';
import type { ScorecardRank } from '@breakwater/contracts/ledger';
import type { PublicCard, PublicMeasure, Published, Side } from '@breakwater/ledger';
import { type Html, html, type Part } from './html.ts';
import { intervalPicture } from './interval-picture.ts';
import { pageFrame, type Visit } from './page-frame.ts';
import { WORDS } from './words.ts';

const SIDES: readonly Side[] = ['platform', 'authority'];

/** Both sides' scorecards for everybody: formulas, samples, intervals, and what is withheld. */
export function scorecardPage(visit: Visit, published: Readonly<Record<Side, Published>>): Html {
  const say = WORDS[visit.locale];
  const body = html`<h1>${say('scorecards.title')}</h1>
<p>${say('scorecards.intro')}</p>
<p>${say('scorecards.intervals')}</p>
<p>${say('scorecards.small')}</p>
${SIDES.map((side) => sideSection(visit.locale, side, published[side]))}
<p class="reference">${say('scorecards.contest')}</p>`;
  return pageFrame(visit, say('scorecards.title'), body);
}

function sideSection(locale: Locale, side: Side, { cards, ranks }: Published): Part {
  const say = WORDS[locale];
  const named = cards.filter(({ subject }) => subject !== undefined);
  const measures = named[0]?.measures ?? [];
  return html`<section aria-labelledby="${side}"><h2 id="${side}">${say(`scorecards.${side}`)}</h2>
${named.length === 0 && html`<p>${say('scorecards.nobody')}</p>`}
${measures.map((one) => measureTable(locale, side, one, cards, ranks))}</section>`;
}

function measureTable(
  locale: Locale,
  side: Side,
  { measure, label, formula }: PublicMeasure,
  cards: readonly PublicCard[],
  ranks: readonly ScorecardRank[],
): Part {
  const say = WORDS[locale];
  const rows = cards.flatMap(({ subject, measures }) => {
    const one = measures.find((found) => found.measure === measure);
    return one ? [{ subject, one }] : [];
  });
  const without = rows.flatMap(({ subject, one }) =>
    isEmpty(one) && subject !== undefined ? [subject] : [],
  );
  const told = rows.filter(({ one }) => !isEmpty(one));
  const end = Math.max(
    0,
    ...rows.map(({ one }) => (one.unit === 'share' ? 1 : (one.high ?? one.value ?? 0))),
  );
  const id = `${side}-${measure}`;
  return html`<section class="measure" aria-labelledby="${id}"><h3 id="${id}">${label[locale]}</h3>
<p class="formula"><b>${say('scorecards.formula')}:</b> ${formula[locale]}</p>
${
  told.length > 0 &&
  html`<div class="wide" tabindex="0" role="region" aria-labelledby="${id}"><table><thead><tr><th scope="col">${say('scorecards.who')}</th><th scope="col">${say('scorecards.value')}</th><th scope="col">${say('scorecards.interval')}</th><th scope="col">${say('scorecards.sample')}</th></tr></thead>
<tbody>${told.map(({ subject, one }) => row(locale, subject, one, end))}</tbody></table></div>`
}
${without.length > 0 && html`<p class="quiet">${say('scorecards.none')} ${names(without)}</p>`}
${rankLine(
  locale,
  ranks.find((rank) => rank.measure === measure),
)}</section>`;
}

const isEmpty = ({ withheld, value }: PublicMeasure) => !withheld && value === undefined;

/** Names whose direction does not touch what stands beside them. */
function names(subjects: readonly string[]): Part {
  return subjects.map((subject, place) => html`${place > 0 && ', '}<bdi>${subject}</bdi>`);
}

function row(locale: Locale, subject: string | undefined, one: PublicMeasure, end: number): Part {
  const say = WORDS[locale];
  const who =
    subject === undefined
      ? html`<th scope="row">${say('scorecards.all')}</th>`
      : html`<th scope="row"><bdi>${subject}</bdi></th>`;
  const sample = html`<td>${one.of ?? '–'}</td>`;
  if (one.withheld || one.value === undefined)
    return html`<tr>${who}<td colspan="2" class="quiet">${say('scorecards.withheld')}</td>${sample}</tr>`;
  const { value, low, high } = one;
  if (one.unit === 'yes-no') {
    const said = (yes: boolean) => say(yes ? 'scorecards.yes' : 'scorecards.no');
    const where = one.places?.map(
      ({ jurisdiction, inPlace }) => html`<bdi>${jurisdiction}</bdi>: ${said(inPlace)}<br>`,
    );
    return html`<tr>${who}<td>${said(value === 1)}</td><td><small>${where}</small></td>${sample}</tr>`;
  }
  const shown = amount(locale, one, value);
  const range =
    low === undefined || high === undefined
      ? ''
      : `${amount(locale, one, low)} – ${amount(locale, one, high)}`;
  const picture = intervalPicture({ value, low, high, end }, range === '' ? shown : `${shown}; ${range}`);
  return html`<tr>${who}<td>${shown}</td><td>${picture}<br><small>${range}</small></td>${sample}</tr>`;
}

function amount(locale: Locale, { unit }: PublicMeasure, value: number): string {
  const number = unit === 'share' ? (value * 100).toFixed(1) : value.toFixed(1);
  const word =
    unit === 'share' ? '%' : WORDS[locale](`scorecards.unit.${unit === 'days' ? 'days' : 'hours'}`);
  return `${number} ${word}`;
}

/** Who stands before whom; said only where somebody does. */
function rankLine(locale: Locale, rank: ScorecardRank | undefined): Part {
  if (!rank) return undefined;
  const say = WORDS[locale];
  if (rank.tiers.length < 2) return html`<p class="quiet">${say('scorecards.unranked')}</p>`;
  return html`<p>${say('scorecards.ranked')}</p><ol>${rank.tiers.map(
    (tier) => html`<li>${names(tier)}</li>`,
  )}</ol>`;
}
