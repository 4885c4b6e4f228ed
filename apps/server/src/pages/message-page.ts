import { type Html, html, type Part } from './html.ts';
import { pageFrame, type Visit } from './page-frame.ts';
import { WORDS } from './words.ts';

/** A page that says one thing, and keeps what the visitor had written. */
export function messagePage(
  visit: Visit,
  title: string,
  paragraphs: readonly (string | undefined)[],
  kept?: readonly string[],
): Html {
  const body = html`<h1>${title}</h1>
${paragraphs.map((text) => text && html`<p>${text}</p>`)}
${keptText(visit, kept)}`;
  return pageFrame(visit, title, body);
}

/** What was written and could not be sent, so that it can be copied. */
export function keptText({ locale }: Visit, texts: readonly string[] = []): Part {
  const written = texts.filter((text) => text.trim() !== '');
  if (written.length === 0) return undefined;
  const say = WORDS[locale];
  return html`<section aria-labelledby="kept"><h2 id="kept">${say('kept.heading')}</h2>
<p id="kept-hint">${say('kept.hint')}</p>
${written.map(
  (text) =>
    html`<textarea readonly rows="10" dir="auto" aria-labelledby="kept" aria-describedby="kept-hint">
${text}</textarea>`,
)}</section>`;
}
