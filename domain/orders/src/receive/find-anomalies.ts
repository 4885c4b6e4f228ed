import type { Authority, AuthorityContact, ContactAnomaly, LawPack, OrderForm } from '@breakwater/contracts';

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

/** An order that rests on a law which this authority does not use, and which is not the instrument itself. */
function isForeignCode(
  { legalBasis, offence }: OrderForm,
  authority: Authority,
  pack: LawPack | undefined,
): boolean {
  const text = normal(`${legalBasis ?? ''} ${offence ?? ''}`);
  if (text === '' || authority.legalCodes.length === 0) return false;
  if (authority.legalCodes.some((code) => text.includes(normal(code)))) return false;
  return !instrumentNumbers(pack).some((number) => text.includes(number));
}

/** How an instrument is cited: `2021/784`, `12.965/2014`, and the short names in its title. */
function instrumentNumbers(pack: LawPack | undefined): string[] {
  if (!pack) return [];
  const { id, title, legalRef = '' } = pack.pack;
  const [a, b] = id.split('-').slice(-2);
  const named = [...`${title.en} ${legalRef}`.matchAll(/[\d.]+\/\d+|\b[A-Z]{3,}\b|\b\d+ U\.?S\.?C\.?/g)];
  return [...named.map(([one]) => normal(one)), ...(a && b && /^\d+$/.test(a) ? [`${a}/${b}`] : [])];
}

function normal(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s.]+/g, ' ')
    .trim();
}
