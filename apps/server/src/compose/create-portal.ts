import type { OfficerPorts } from '@breakwater/access';
import type { LawPack } from '@breakwater/contracts/law';
import type {
  Authority,
  AuthorityDetail,
  AuthorityEntry,
  Officer,
  OrderForm,
} from '@breakwater/contracts/orders';
import type { PortalLaw, PortalOrder } from '@breakwater/contracts/portal';
import type { Disclosure } from '@breakwater/disclosure';
import { BreakwaterError, type Clock } from '@breakwater/kernel';
import type { Law } from '@breakwater/law';
import { type Orders, withoutOwnClock } from '@breakwater/orders';
import type { Storage } from '@breakwater/storage';
import { checkForm } from '../portal/check-form.ts';
import { checkRecipient } from '../portal/check-recipient.ts';
import type { Asking, PortalDesk } from '../portal/portal-desk.ts';
import { showOrder, showSummary } from '../portal/show-order.ts';
import type { ContactRegister } from '../routes/orders/officers.ts';

export interface PortalSurroundings {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly law: () => Law;
  readonly orders: Orders;
  readonly disclosure: Disclosure;
}

/** How records name an officer. */
const actorOf = ({ id }: Pick<Officer, 'id'>) => `officer:${id}`;

function notFound(): BreakwaterError {
  return new BreakwaterError('order-not-found', 'Your authority has filed no such order.', { status: 404 });
}

/** Accounts of officers hang on their contact: it is told who joined, and what is revoked there holds here at once. */
export function createOfficerPorts(around: { readonly orders: () => Orders }): OfficerPorts {
  return {
    joined: (work, officer) => around.orders().within.officerJoined(work, accountOf(officer)),
    vouched: (work, officer, by) => around.orders().within.officerVouched(work, accountOf(officer), by),
    stands: (db, { authorityId, contactId }) =>
      around.orders().within.contactStands(db, { authorityId, contactId }),
  };
}

function accountOf({ id: officerId, contactId, expiresAt }: Officer) {
  return { officerId, contactId, expiresAt };
}

/** Contacts as they can be invited to the portal. */
export function createContactRegister({ authorities }: Orders): ContactRegister {
  return {
    invitable: async (id) => {
      const contact = await authorities.contact(id);
      const { authority } = await authorities.get(contact.authorityId);
      if (contact.revokedAt !== undefined || authority.removedAt !== undefined) {
        const message = 'This contact or its authority was revoked. Enter a new contact first.';
        throw new BreakwaterError('contact-revoked', message, { status: 409 });
      }
      const { authorityId, name, email } = contact;
      return { contactId: id, authorityId, name, email };
    },
  };
}

/** The portal's side of orders, disclosure and law. What is not of the authority that asks is not there. */
export function createPortalDesk(around: PortalSurroundings): PortalDesk {
  const { storage, clock, law, orders, disclosure } = around;
  const packOf = (id: string): LawPack | undefined => law().pack(id);
  const own = ({ authorityId }: Asking) => orders.forAuthority(authorityId);

  async function show(asking: Asking, id: string): Promise<PortalOrder> {
    const order = await own(asking).get(id);
    const [full, productions] = await Promise.all([
      orders.get(id),
      disclosure.productions.list({ orderId: id }),
    ]);
    const defects = order.defects.length;
    const targets = order.form.targets.length;
    const failedTests = 0;
    const summary = showSummary({ ...withoutOwnClock(full), defects, targets, failedTests }, packOf);
    return showOrder(order, summary, productions.items, {
      packOf,
      publicKey: disclosure.downloads.publicKey(),
    });
  }

  /** A package of an order of theirs; of any other one it is not said whether it is there. */
  async function ofTheirs(asking: Asking, orderId: string, productionId: string): Promise<void> {
    await own(asking).get(orderId);
    const productions = await disclosure.productions.list({ orderId });
    if (!productions.items.some(({ id }) => id === productionId)) throw notFound();
  }

  async function authorityOf({ authorityId }: Asking): Promise<Authority> {
    return (await orders.authorities.get(authorityId)).authority;
  }

  /** The entry of the register, which is written whole. */
  async function change(asking: Asking, changed: (entry: AuthorityEntry) => AuthorityEntry) {
    const { id, createdAt: _created, removedAt: _removed, ...entry } = await authorityOf(asking);
    await orders.authorities.change(id, changed(entry), actorOf(asking));
    return showAuthority(await orders.authorities.get(id));
  }

  return {
    nameOf: async (authorityId) => (await orders.authorities.get(authorityId)).authority.name,
    law: async () => showLaw(law(), await orders.settings.get()),
    check: async (asking, form) =>
      checkForm(form, {
        law: law(),
        authority: await authorityOf(asking),
        settings: await orders.settings.get(),
        now: clock.now(),
      }),
    file: async (asking, form) => {
      const { order } = await orders.receive({ channel: 'portal', form, ...sender(asking) });
      return show(asking, order.id);
    },
    upload: async (asking, { bytes, mediaType, name }) => {
      const file = { data: bytes, mediaType, name };
      const { order } = await orders.receive({ channel: 'portal', file, ...sender(asking) });
      return show(asking, order.id);
    },
    list: async ({ authorityId }, { state, ...query }) => {
      const page = await orders.list({
        ...query,
        ...(state !== undefined && { state: state as PortalOrder['state'] }),
        authorityId,
        all: true,
      });
      return { ...page, items: page.items.map((order) => showSummary(withoutOwnClock(order), packOf)) };
    },
    get: async (asking, id) => {
      await own(asking).seen(id, actorOf(asking));
      return show(asking, id);
    },
    original: async (asking, id) => {
      await own(asking).get(id);
      const { data, mediaType, name } = await orders.original(id);
      return { bytes: Buffer.from(data), mediaType, name };
    },
    amend: async (asking, id, form) => {
      const letter = { subject: 'Order mended', body: amended(form), form, by: actorOf(asking) };
      await own(asking).message(id, { kind: 'clarification', ...letter });
      return show(asking, id);
    },
    write: async (asking, id, { body, about }) => {
      const letter = { kind: about ?? 'note', subject: 'Letter', body, by: actorOf(asking) } as const;
      await own(asking).message(id, letter);
      return show(asking, id);
    },
    withdraw: async (asking, id, reason) => {
      await own(asking).withdraw(id, reason, actorOf(asking));
      return show(asking, id);
    },
    download: async (asking, orderId, productionId) => {
      await ofTheirs(asking, orderId, productionId);
      const { name, sha256, sealed } = await storage.work((work) =>
        disclosure.downloads.byOfficer(work, productionId, actorOf(asking)),
      );
      return { name, sha256, bytes: sealed };
    },
    confirm: async (asking, orderId, productionId, sha256) => {
      await ofTheirs(asking, orderId, productionId);
      const by = actorOf(asking);
      await storage.work((work) => disclosure.downloads.receipt(work, productionId, { sha256, by }));
      const letter = { subject: 'Receipt', body: `SHA-256 of what arrived: ${sha256}`, by };
      await own(asking).receipt(orderId, letter);
      return show(asking, orderId);
    },
    authority: async ({ authorityId }) => showAuthority(await orders.authorities.get(authorityId)),
    setRecipient: async (asking, { recipient, until }) => {
      const checked = checkRecipient(recipient);
      return change(asking, ({ recipientUntil: _until, ...entry }) => ({
        ...entry,
        recipient: checked,
        ...(until !== undefined && { recipientUntil: until }),
      }));
    },
    setLanguages: (asking, languages) => change(asking, (entry) => ({ ...entry, languages: [...languages] })),
  };
}

function sender(asking: Asking) {
  return { authorityId: asking.authorityId, contactId: asking.contactId, by: actorOf(asking) };
}

/** What the desk reads in the thread; the form itself is stored with the order. */
function amended({ targets }: OrderForm): string {
  return `The authority sent its order again, mended: ${targets.length} targets.`;
}

function showLaw(law: Law, settings: { languages: string[]; addressees: string[] }): PortalLaw {
  // A law that only says what is lawful at home is none to order by.
  const orderable = law.packs().filter(({ requestTypes }) => requestTypes.length > 0);
  return {
    packs: orderable.map(({ pack, requestTypes }) => ({
      id: pack.id,
      title: pack.title,
      jurisdiction: pack.jurisdiction,
      version: pack.version,
      status: pack.status,
      requestTypes: requestTypes.map((type) => ({
        id: type.id,
        title: type.title,
        kind: type.kind,
        ...(type.form !== undefined && { form: type.form }),
        ...(type.voluntary !== undefined && { voluntary: type.voluntary }),
        authorities: type.authorities,
        elements: type.elements,
        scope: type.scope,
        clocks: type.clocks,
      })),
    })),
    languages: settings.languages,
    addressees: settings.addressees,
  };
}

function showAuthority({ authority, recipients }: AuthorityDetail) {
  const { id, name, kind, country, timezone, languages, recipient, recipientUntil } = authority;
  return {
    id,
    name,
    kind,
    country,
    timezone,
    languages,
    ...(recipient !== undefined && { recipient }),
    ...(recipientUntil !== undefined && { recipientUntil }),
    waiting: recipients.flatMap(({ state, recipient: key, fingerprint, enteredAt, countsFrom }) =>
      state === 'unconfirmed' || state === 'waiting'
        ? [{ recipient: key, fingerprint, enteredAt, ...(countsFrom !== undefined && { countsFrom }) }]
        : [],
    ),
  };
}
