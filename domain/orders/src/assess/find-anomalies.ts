import type { LawPack } from '@breakwater/contracts/law';
import type { Authority, AuthorityContact, ContactAnomaly, OrderForm } from '@breakwater/contracts/orders';
import { statesOf } from '@breakwater/law';

const FIRST_HOUR = 7;
const LAST_HOUR = 20;

/** What stands around an order when it comes. Instants in milliseconds since the epoch. */
export interface Surroundings {
  readonly form: OrderForm;
  readonly authority: Authority | undefined;
  readonly contact: AuthorityContact | undefined;
  /** Mail addresses of all contacts of the authority. */
  readonly mailboxes: readonly string[];
  readonly pack: LawPack | undefined;
  readonly hadEmergency: boolean;
  readonly reusedLetterhead: boolean;
  readonly receivedAt: number;
  readonly now: number;
}

/** What is unusual about who asks: each is looked at by a person, some keep anything from being disclosed. */
export function findAnomalies(around: Surroundings): ContactAnomaly[] {
  const { form, authority, contact, now } = around;
  const found: ContactAnomaly[] = [];
  const email = form.authority?.email?.trim().toLowerCase();
  if (authority && email !== undefined && !knowsMailbox(authority, around.mailboxes, email))
    found.push('new-mailbox');
  if (authority && form.authority?.country !== undefined && form.authority.country !== authority.country)
    found.push('new-country');
  if (authority && isOffHours(around.receivedAt, authority.timezone)) found.push('off-hours');
  if (form.emergency === true && !around.hadEmergency) found.push('first-emergency');
  if (authority && isForeignCode(form, authority, around.pack)) found.push('foreign-legal-code');
  if (around.reusedLetterhead) found.push('reused-letterhead');
  if (contact?.expiresAt !== undefined && Date.parse(contact.expiresAt) <= now) found.push('expired');
  if (contact?.revokedAt !== undefined || authority?.removedAt !== undefined) found.push('revoked');
  return found;
}

function knowsMailbox(authority: Authority, mailboxes: readonly string[], email: string): boolean {
  return (
    mailboxes.includes(email) ||
    authority.domains.some((domain) => email.endsWith(`@${domain.toLowerCase()}`))
  );
}

/** Nights and weekends where the authority is; Friday to Sunday differ between states, so only Sunday counts as one. */
export function isOffHours(at: number, timeZone: string): boolean {
  try {
    const parts = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      hourCycle: 'h23',
      weekday: 'short',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]);
    const { hour, weekday } = Object.fromEntries(parts) as { hour: string; weekday: string };
    return weekday === 'Sun' || Number(hour) < FIRST_HOUR || Number(hour) >= LAST_HOUR;
  } catch {
    return false;
  }
}

/** An order that rests on a law which is neither of this authority nor, where it holds there, the instrument itself. */
function isForeignCode({ legalBasis }: OrderForm, authority: Authority, pack: LawPack | undefined): boolean {
  const text = normal(legalBasis ?? '');
  if (text === '' || authority.legalCodes.length === 0) return false;
  const isOfPack = pack !== undefined && statesOf(pack.pack.jurisdiction).includes(authority.country);
  const own = [...authority.legalCodes, ...(isOfPack ? (pack.pack.citations ?? []) : [])];
  return !own.some((code) => text.includes(normal(code)));
}

function normal(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s.]+/g, ' ')
    .trim();
}
