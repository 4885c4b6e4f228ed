import { dateText, type OpenedStatement, renderStatement } from '@breakwater/redress';
import { type AppealDraft, appealForm, type Fault } from './appeal-form.ts';
import { appealState } from './appeal-state.ts';
import { type Html, html, type Part } from './html.ts';
import { keptText } from './message-page.ts';
import { pageFrame, paragraphs, type Visit } from './page-frame.ts';
import { WORDS } from './words.ts';

/** What the page of a statement shows besides the statement. */
export interface StatementPage {
  readonly opened: OpenedStatement;
  readonly draft: AppealDraft;
  readonly faults: readonly Fault[];
  /** Said above the statement, with what could not be sent. */
  readonly refused?: { readonly text: string; readonly kept: readonly string[] } | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** A statement of reasons with its appeal: how that stands, or the form to lodge it. */
export function statementPage(visit: Visit, page: StatementPage): Html {
  const { statement, appeal } = page.opened;
  const { locale } = visit;
  const say = WORDS[locale];
  const rendered = renderStatement(statement, locale);
  const title = page.faults.length > 0 ? say('error.prefix', { title: rendered.title }) : rendered.title;
  const body = html`<h1>${rendered.title}</h1>
${page.refused && html`<div class="box attention" role="alert"><p>${page.refused.text}</p>${keptText(visit, page.refused.kept)}</div>`}
${appeal && appealState(visit, appeal, page.now)}
${rendered.sections.map(({ heading, paragraphs: texts }) => section(heading, texts))}
${!appeal && statement.state === 'in-force' && appealForm(visit, statement, page.draft, page.faults)}
<p class="reference">${say('statement.issued', { at: dateText(statement.issuedAt, locale) })}<br>
${say('statement.id', { id: statement.id })}</p>`;
  return pageFrame(visit, title, body);
}

function section(heading: string, texts: readonly string[]): Part {
  return html`<section><h2>${heading}</h2>${texts.flatMap(paragraphs)}</section>`;
}
