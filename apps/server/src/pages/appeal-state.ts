import { LOCALES } from '@breakwater/contracts';
import type { Appeal } from '@breakwater/contracts/redress';
import { dateText } from '@breakwater/redress';
import { type Html, html, type Part } from './html.ts';
import { languageName } from './languages.ts';
import { paragraphs, type Visit } from './page-frame.ts';
import { type PageWord, WORDS } from './words.ts';

const DAY_MS = 86_400_000;

/** How an appeal stands, and what the user wrote. */
export function appealState(visit: Visit, appeal: Appeal, now: number): Html {
  const say = WORDS[visit.locale];
  const { heading, tone, text } = standing(visit, appeal, now);
  const further = appeal.outcome === 'upheld' || appeal.outcome === 'partly';
  const attached = appeal.attachments.length;
  return html`<section class="box ${tone}" aria-labelledby="appeal"><h2 id="appeal">${heading}</h2>
${text}
${reasonOf(visit, appeal)}
${further && html`<p>${say('state.further')}</p>`}
<details><summary>${say('state.yours')}</summary>${paragraphs(appeal.text)}
${attached > 0 && html`<p>${say('state.attachments', { n: attached })}</p>`}
${appeal.attachments.map(
  ({ name, text: attachment }) => html`<h3 dir="auto">${name}</h3>${paragraphs(attachment)}`,
)}</details>
</section>`;
}

interface Standing {
  readonly heading: string;
  readonly tone: 'info' | 'done' | 'neutral';
  readonly text: Part;
}

function standing(visit: Visit, appeal: Appeal, now: number): Standing {
  const { locale } = visit;
  const say = WORDS[locale];
  const at = dateText(appeal.decidedAt ?? appeal.lodgedAt, locale);
  switch (appeal.state) {
    case 'open':
    case 'claimed':
      return { heading: say('state.lodged.heading'), tone: 'info', text: waiting(visit, appeal, now) };
    case 'moot':
      return {
        heading: say('state.moot.heading'),
        tone: 'done',
        text: html`<p>${say('state.moot', { at })}</p>`,
      };
    case 'decided': {
      const outcome = appeal.outcome ?? 'upheld';
      const heading: PageWord = `state.${outcome}.heading`;
      const tone = outcome === 'upheld' ? 'neutral' : 'done';
      return { heading: say(heading), tone, text: html`<p>${say(`state.${outcome}`, { at })}</p>` };
    }
    default: {
      const never: never = appeal.state;
      throw new Error(`unknown state ${never}`);
    }
  }
}

function waiting({ locale }: Visit, { lodgedAt, dueAt, language }: Appeal, now: number): Part {
  const say = WORDS[locale];
  const at = dateText(lodgedAt, locale);
  const due = dateText(dueAt, locale);
  const days = Math.floor((Date.parse(dueAt) - now) / DAY_MS);
  const foreign =
    language !== undefined && !(LOCALES as readonly string[]).includes(language.toLowerCase().slice(0, 2));
  return html`<p>${days < 0 ? say('state.lodged.late', { at, due }) : say('state.lodged', { at, due, days })}</p>
${foreign && html`<p>${say('state.lodged.language', { language: languageName(language, locale) })}</p>`}`;
}

function reasonOf({ locale }: Visit, { reason }: Appeal): Part {
  if (reason === undefined) return undefined;
  return html`<h3>${WORDS[locale]('state.reason')}</h3>${paragraphs(reason)}`;
}
