import type { Authority, AuthorityDetail, AuthorityEntry } from '@breakwater/contracts/orders';
import { decodeCursor, isId, type Page, type PageQuery, pageOf, toInstant } from '@breakwater/kernel';
import { invalid, OrderError } from '../order-error.ts';
import type { OrderContext } from '../ports.ts';
import { inForce, type StoredRecipient, showRecipient } from '../recipient.ts';
import {
  countOrdersOf,
  insertAuthority,
  selectAuthorities,
  selectAuthority,
  updateAuthority,
} from '../store/authorities.ts';
import { selectContacts, selectVerifications } from '../store/contacts.ts';
import { selectRecipients } from '../store/recipients.ts';
import { changeKey, keyChangeOf } from './enter-recipient.ts';

const PAGE = 50;

export interface AuthorityQuery extends PageQuery {
  readonly q?: string | undefined;
  readonly country?: string | undefined;
}

/** The register by name. */
export async function listAuthorities(
  context: OrderContext,
  { limit = PAGE, cursor, ...filter }: AuthorityQuery,
): Promise<Page<Authority>> {
  const after = decodeCursor(cursor, { name: /^/, id: isId });
  const found = await selectAuthorities(context.storage.db, filter, after, limit + 1);
  const page = pageOf(found, limit, ({ place, authority: { id } }) => [place, id]);
  const authorities = page.items.map(({ authority }) => authority);
  return { ...page, items: await withRecipients(context, authorities) };
}

/** An authority with its contacts. Throws OrderError 404 `authority-not-found`. */
export async function getAuthority(context: OrderContext, id: string): Promise<AuthorityDetail> {
  const { storage, clock } = context;
  const authority = isId(id) ? await selectAuthority(storage.db, id) : undefined;
  if (!authority) throw authorityNotFound();
  const [contacts, verifications, orders, recipients] = await Promise.all([
    selectContacts(storage.db, id),
    selectVerifications(storage.db, id),
    countOrdersOf(storage.db, id),
    selectRecipients(storage.db, [id]),
  ]);
  const now = clock.now();
  const own = recipients.get(id) ?? [];
  return {
    authority: withRecipient(authority, own, now),
    recipients: own.map((one) => showRecipient(one, own, now)),
    contacts: contacts.map((contact) => ({
      contact,
      verifications: verifications
        .filter(({ contactId }) => contactId === contact.id)
        .map(({ contactId: _of, ...one }) => one),
    })),
    orders,
  };
}

/** Enters an authority. Throws OrderError 422 `order-invalid` for a time zone that is none. */
export async function addAuthority(
  context: OrderContext,
  entry: AuthorityEntry,
  by: string,
): Promise<Authority> {
  checkZone(entry.timezone);
  const id = context.ids();
  const at = toInstant(context.clock.now());
  await context.storage.work(async (work) => {
    await insertAuthority(work.db, id, withoutRecipient(entry), at);
    const { country, kind } = entry;
    work.record({ actor: by, action: 'authority.added', subject: id, detail: { country, kind } });
    const change = await keyChangeOf(context, work.db, id, entry);
    if (change) await changeKey(context, work, id, change, by);
  });
  return { ...withoutRecipient(entry), id, createdAt: at };
}

/**
 * Changes an authority, or takes nothing of it any more. Throws OrderError 404 `authority-not-found`, 422
 * `order-invalid`.
 */
export async function changeAuthority(
  context: OrderContext,
  id: string,
  { removed, ...entry }: AuthorityEntry & { readonly removed?: boolean },
  by: string,
): Promise<Authority> {
  checkZone(entry.timezone);
  const at = toInstant(context.clock.now());
  await context.storage.work(async (work) => {
    const before = isId(id) ? await selectAuthority(work.db, id, { lock: true }) : undefined;
    if (!before) throw authorityNotFound();
    const removedAt =
      removed === undefined ? before.removedAt : removed ? (before.removedAt ?? at) : undefined;
    await updateAuthority(work.db, id, withoutRecipient(entry), removedAt);
    const action = removed === true ? 'authority.removed' : 'authority.changed';
    const change = await keyChangeOf(context, work.db, id, entry);
    work.record({ actor: by, action, subject: id, detail: { recipientChanged: change !== undefined } });
    if (change) await changeKey(context, work, id, change, by);
  });
  return (await getAuthority(context, id)).authority;
}

/** What the register itself holds: keys stand beside it, with how we know that they are theirs. */
function withoutRecipient({
  recipient: _recipient,
  recipientUntil: _until,
  ...entry
}: AuthorityEntry): AuthorityEntry {
  return entry;
}

async function withRecipients(
  { storage, clock }: OrderContext,
  authorities: readonly Authority[],
): Promise<Authority[]> {
  const recipients = await selectRecipients(
    storage.db,
    authorities.map(({ id }) => id),
  );
  return authorities.map((one) => withRecipient(one, recipients.get(one.id) ?? [], clock.now()));
}

function withRecipient(authority: Authority, recipients: readonly StoredRecipient[], now: number): Authority {
  const current = inForce(recipients, now);
  if (!current) return authority;
  const { recipient, until } = current;
  return { ...authority, recipient, ...(until !== undefined && { recipientUntil: until }) };
}

function checkZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    throw invalid('/timezone', 'Not a time zone that is known: write it as IANA does, e.g. Asia/Karachi.');
  }
}

export function authorityNotFound(): OrderError {
  return new OrderError('authority-not-found', 'There is no such authority; see GET /v1/authorities.', 404);
}
