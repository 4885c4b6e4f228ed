import type { Casework } from '@breakwater/casework';
import type { Clock, IdSource } from '@breakwater/kernel';
import type { LawInUse } from '@breakwater/law-packs';
import type { Ledger } from '@breakwater/ledger';
import { createLetters, type Letters, type LettersPorts, type MailPort } from '@breakwater/letters';
import type { Exchange } from '@breakwater/notice-exchange';
import type { Orders } from '@breakwater/orders';
import type { Outgoing } from '@breakwater/outgoing';
import type { Storage } from '@breakwater/storage';
import type { MailSettings, ServerConfig } from '../config.ts';
import { readKey } from '../outside-models/read-key.ts';
import type { Print } from './open-printer.ts';
import { loadLetters } from './packs/load-letters.ts';
import { WAYS } from './ports/case-letters.ts';
import { letterDesk } from './ports/letter-desk.ts';
import { letterEntry } from './ports/letter-entry.ts';
import { letterFacts } from './ports/letter-facts.ts';

/** What letters are wired to. */
export interface LetterSurroundings {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly config: Pick<ServerConfig, 'mail' | 'lettersFolder'>;
  readonly outgoing: Outgoing;
  readonly law: () => ReturnType<LawInUse['law']>;
  readonly ledger: Ledger;
  readonly orders: Orders;
  readonly casework: () => Casework;
  readonly exchange: () => Exchange;
  readonly print: Print;
}

/** Letters with their ports. */
export function wireLetters(around: LetterSurroundings): Letters {
  const { storage, clock, ids, config, outgoing, law, ledger, orders, casework, exchange, print } = around;
  return createLetters({
    storage,
    clock,
    ids,
    law,
    files: openFiles(config.lettersFolder),
    factsOf: letterFacts({ ledger, orders, casework, pack: (id) => law().pack(id) }),
    issued: issuedLetters({ ledger, orders, casework }),
    mayLeave: async (work, { id, about, pdfSha256 }) => {
      if (about.kind === 'case')
        await casework().letters.within.mayLeave(work, { caseId: about.id, letterId: id, sha256: pdfSha256 });
    },
    print: (page) => print('letter', page),
    mail: config.mail && openMail(config.mail, outgoing),
    exchange: {
      tell: async (work, { peerId, letterId, document, by }) => {
        const told = { peerId, subject: letterId, title: document.subject.slice(0, 500), document, by };
        return (await exchange().letters.tell(work, told)).id;
      },
    },
    desk: letterDesk(orders),
  });
}

/** Letters of the house are read at once: a fault in them stops the start. Those that come along are sound, and wait. */
function openFiles(ofHouse: string | undefined): LettersPorts['files'] {
  let read = ofHouse === undefined ? undefined : loadLetters(ofHouse);
  return () => {
    read ??= loadLetters();
    return read;
  };
}

/**
 * Whoever keeps what a letter is about writes it down: a matter as an entry, an order as a note beside its thread, both once; a
 * case each time, as another sending.
 */
function issuedLetters({
  ledger,
  orders,
  casework,
}: Pick<LetterSurroundings, 'ledger' | 'orders' | 'casework'>): LettersPorts['issued'] {
  return async (work, letter) => {
    const { id, about, by, channel, number, subject, text, to, note, pdfSha256, at } = letter;
    if (about.kind === 'case' && channel !== 'desk') {
      const of = { caseId: about.id, letterId: id, sha256: pdfSha256 };
      await casework().letters.within.sent(work, of, {
        way: WAYS[channel],
        to,
        note,
        at: Date.parse(at),
        by,
      });
    }
    if (letter.again) return;
    if (about.kind === 'matter') await ledger.within.append(work, about.id, letterEntry(letter), by);
    if (about.kind === 'order' && channel !== 'desk') {
      const note = {
        kind: 'note',
        subject: `${number}: ${subject}`.slice(0, 500),
        body: text.slice(0, 50_000),
      } as const;
      await orders.within.send(work, about.id, note, by);
    }
  };
}

/**
 * The mail server of the settings.
 *
 * @throws ConfigError where its password cannot be read
 */
function openMail(settings: MailSettings, outgoing: Outgoing): MailPort {
  const { host, port, tls, user, from } = settings;
  const password = readKey('BREAKWATER_SMTP', settings);
  const send = outgoing.mail({ host, port, tls, user, password });
  const domain = from.slice(from.indexOf('@') + 1);
  const messageIdOf = (key: string) => `${key}@${domain}`;
  return {
    state: { configured: true, host, port, tls, signsIn: user !== undefined, from },
    messageIdOf,
    send: ({ key, ...mail }) => send({ ...mail, from, messageId: messageIdOf(key) }),
  };
}
