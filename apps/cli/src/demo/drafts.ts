import type { Content, EventType } from '@breakwater/contracts';
import type { DemoContext, Draft } from './context.ts';
import type { DemoPerson } from './people.ts';

/** A draft of one event type. */
export type DraftOf<T extends EventType> = Draft & { readonly event: Extract<Draft['event'], { type: T }> };

/** Platform and account of an event, as they stand now. */
export const by = ({ platform, account }: DemoPerson) => ({ platform, account });

/** A person makes an account. */
export function signUp(person: DemoPerson): DraftOf<'account.created'> {
  return { at: person.born, event: { type: 'account.created', ...by(person), session: person.session } };
}

/** A person posts a text; links in it are listed as a platform lists them. */
export function post(
  context: DemoContext,
  person: DemoPerson,
  at: number,
  text: string,
  more: Partial<Content> = {},
): DraftOf<'content.created'> {
  const content: Content = {
    id: context.newContentId(),
    kind: 'post',
    text,
    language: person.language,
    ...linksIn(text),
    ...more,
  };
  return { at, event: { type: 'content.created', ...by(person), content, session: person.session } };
}

/** The links of a text, as a part of content. */
export function linksIn(text: string): Pick<Content, 'links'> {
  const links = text.match(/https?:\/\/\S+/g);
  return links ? { links } : {};
}
