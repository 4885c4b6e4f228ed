import {
  ANONYMOUS_CATEGORIES,
  NOTICE_CATEGORIES,
  NOTICE_LOCATIONS_MAX,
  NOTICE_TEXT_MAX,
  type NoticeCategory,
} from '@breakwater/contracts/redress';
import { type BreakwaterError, checkTexts, invalid } from '@breakwater/kernel';

/** What somebody sends who gives notice of illegal content. */
export interface NoticeRequest {
  /** Exact addresses. */
  readonly locations: readonly string[];
  readonly category: string;
  readonly reason: string;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly goodFaith: boolean;
  /** BCP 47. */
  readonly language?: string | undefined;
  /** Secret of the sender's form, under which the receipt is then found. */
  readonly token: string;
}

const LONGEST_LOCATION = 2_000;
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,250}$/;

/**
 * What is missing or wrong in a notice, all of it, each with a pointer: Art. 16(2) DSA asks for (a) a substantiated
 * explanation, (b) the exact location, (c) name and e-mail but for child abuse, (d) a statement of good faith.
 */
export function noticeFaults(request: NoticeRequest): BreakwaterError[] {
  const { locations, category, reason, goodFaith } = request;
  const faults: BreakwaterError[] = [];
  const refuse = (pointer: string, message: string) => faults.push(invalid(pointer, message));
  if (locations.length === 0) refuse('/locations', 'Give the exact address of the content.');
  if (locations.length > NOTICE_LOCATIONS_MAX) {
    refuse('/locations', `At most ${NOTICE_LOCATIONS_MAX} addresses can be given in one notice.`);
  }
  if (locations.some((location) => !isAddress(location))) {
    refuse('/locations', 'Each line must be an address, such as https://harbour.example/@name/post-1.');
  }
  if (!isCategory(category)) refuse('/category', 'Say what kind of illegal content it is.');
  if (reason.trim().length < 10) refuse('/reason', 'Explain why you think that the content is illegal.');
  if (reason.length > NOTICE_TEXT_MAX) {
    refuse(
      '/reason',
      `This has ${reason.length} characters; at most ${NOTICE_TEXT_MAX} can be taken. Shorten it.`,
    );
  }
  faults.push(...senderFaults(request));
  if (!goodFaith) {
    refuse(
      '/goodFaith',
      'Confirm that you believe in good faith that what you say is accurate and complete.',
    );
  }
  return [...faults, ...unstorable(request)];
}

function senderFaults({ category, name = '', email = '' }: NoticeRequest): BreakwaterError[] {
  const mayStayUnnamed = isCategory(category) && ANONYMOUS_CATEGORIES.includes(category);
  const faults: BreakwaterError[] = [];
  if (name.trim() === '' && !mayStayUnnamed) faults.push(invalid('/name', 'Give your name.'));
  if (name.length > 200) faults.push(invalid('/name', 'At most 200 characters.'));
  if (email.trim() === '' && !mayStayUnnamed) faults.push(invalid('/email', 'Give your e-mail address.'));
  if (email.trim() !== '' && !EMAIL.test(email.trim())) {
    faults.push(invalid('/email', 'This is no e-mail address; expected something like name@example.org.'));
  }
  return faults;
}

function unstorable({ locations, reason, name, email }: NoticeRequest): BreakwaterError[] {
  const texts = { locations: locations.join('\n'), reason, name, email };
  return Object.entries(texts).flatMap(([field, text]) => {
    try {
      checkTexts({ [field]: text });
      return [];
    } catch (error) {
      return [error as BreakwaterError];
    }
  });
}

export function isCategory(text: string): text is NoticeCategory {
  return (NOTICE_CATEGORIES as readonly string[]).includes(text);
}

/** A web address, with or without scheme. */
function isAddress(text: string): boolean {
  if (text.length > LONGEST_LOCATION || /\s/.test(text)) return false;
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  return URL.canParse(withScheme) && /^https?:\/\/[^/]*\.[^/]|^https?:\/\/(localhost|\[)/i.test(withScheme);
}
