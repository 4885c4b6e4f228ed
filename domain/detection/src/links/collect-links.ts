import { contentOf, type EventRecord } from '@breakwater/contracts';
import {
  canonicalUrl,
  findLinks,
  messengerInvite,
  type UnwrappedUrl,
  unwrapRedirect,
} from '@breakwater/text';

/** A link of an event: where it stands, and where it leads as far as that can be told without the network. */
export interface CollectedLink extends UnwrappedUrl {
  /** JSON Pointer into the event. */
  readonly field: string;
  /** UTF-16 offsets into the field. */
  readonly start: number;
  readonly end: number;
  readonly matched: string;
  /** The group of a messenger that it invites to, see `messengerInvite`. */
  readonly invite: string | undefined;
}

/** All links of a record: in the text and the links of its content, in the links and the bio of its account. */
export function collectLinks(record: EventRecord): CollectedLink[] {
  const content = contentOf(record);
  return [
    ...fromText('/content/text', content?.text),
    ...fromList('/content/links', content?.links),
    ...fromText('/account/bio', record.account.bio),
    ...fromList('/account/links', record.account.links),
  ];
}

function fromText(field: string, text: string | undefined): CollectedLink[] {
  if (!text) return [];
  return findLinks(text).flatMap(({ start, end, url }) => resolve(field, url, start, text.slice(start, end)));
}

function fromList(field: string, links: readonly string[] | undefined): CollectedLink[] {
  return (links ?? []).flatMap((link, index) => resolve(`${field}/${index}`, link, 0, link));
}

function resolve(field: string, written: string, start: number, matched: string): CollectedLink[] {
  const canonical = canonicalUrl(written);
  if (!canonical) return [];
  const target = unwrapRedirect(canonical);
  return [{ ...target, field, start, end: start + matched.length, matched, invite: messengerInvite(target) }];
}
