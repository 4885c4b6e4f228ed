import type { LawPack } from '@breakwater/contracts/law';
import type {
  LetterAbout,
  LetterAddressee,
  LetterChannel,
  LetterDocument,
  LetterFile,
  LetterItem,
  LetterKind,
  LetterValues,
  MailState,
} from '@breakwater/contracts/letters';
import type { Clock, IdSource } from '@breakwater/kernel';
import type { Storage, Work } from '@breakwater/storage';
import type { LetterPage } from './sheet/letter-page.ts';

/** What letters ask of the law packs; `Law` of `@breakwater/law` is one. */
export interface LettersLaw {
  packs(): readonly LawPack[];
  pack(id: string): LawPack | undefined;
}

/** What is known of what a letter is about, to begin it with. */
export interface AboutFacts {
  readonly addressee?: LetterAddressee | undefined;
  /** Mail address of the addressee. */
  readonly mail?: string | undefined;
  readonly instrument?: string | undefined;
  readonly values?: LetterValues | undefined;
  readonly items?: readonly LetterItem[] | undefined;
  /** Nothing is added to it any more. */
  readonly closed?: boolean | undefined;
}

/** A letter that has left the house. */
export interface IssuedLetter extends LetterDocument {
  readonly id: string;
  readonly about: LetterAbout;
  readonly channel: LetterChannel;
  /** Where it went, where the way has an address. */
  readonly to?: string | undefined;
  /** What the person noted who did it by hand. */
  readonly note?: string | undefined;
  /** Not for the first time: it went out before. */
  readonly again: boolean;
  readonly values: LetterValues;
  readonly asCorrespondence: boolean;
  /** When it was handed over; RFC 3339. */
  readonly at: string;
  readonly by: string;
}

/** A letter that is to wait for the mail server. */
export interface LeavingLetter {
  readonly id: string;
  readonly about: LetterAbout;
  readonly pdfSha256?: string | undefined;
}

/** A message to one address, with the letter as PDF. */
export interface LetterMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** What the Message-ID is made of: the same for each attempt. */
  readonly key: string;
  readonly at: number;
  readonly attachments: readonly {
    readonly name: string;
    readonly type: string;
    readonly bytes: Uint8Array;
  }[];
}

/** The mail server, where one is configured. */
export interface MailPort {
  readonly state: MailState;
  messageIdOf(key: string): string;
  /** Never says that anything was delivered: that a mail server does not know. */
  send(
    mail: LetterMail,
  ): Promise<{ readonly outcome: 'handed' | 'refused' | 'later'; readonly said: string }>;
}

/** Other installations. */
export interface ExchangePort {
  /** Puts a letter on its way to a peer, in the unit of the caller; gives the id of its envelope. */
  tell(
    work: Work,
    told: {
      readonly peerId: string;
      readonly letterId: string;
      readonly document: LetterDocument;
      readonly by: string;
    },
  ): Promise<string>;
}

/** Writes a letter into the thread of an order. */
export type AnswerOrder = (
  work: Work,
  letter: { readonly subject: string; readonly text: string; readonly language: string },
  by: string,
) => Promise<string>;

/** The desk for orders of authorities. */
export interface DeskPort {
  /**
   * Looks up as what a letter goes into the thread of its order, outside of transactions; throws an error of ours where the
   * desk has not answered like that. What it returns writes it in a unit and gives the id of the message.
   */
  prepare(orderId: string, kind: LetterKind): Promise<AnswerOrder>;
}

/** What letters need of others. */
export interface LettersPorts {
  readonly law: () => LettersLaw;
  /** The general letters, each language once: read when they are first needed. */
  readonly files: () => readonly LetterFile[];
  /** Undefined where there is nothing with this id. */
  readonly factsOf: (
    about: LetterAbout,
    language: string,
    kind?: LetterKind,
  ) => Promise<AboutFacts | undefined>;
  /** A letter has left the house: whoever keeps what it is about writes that down, in the unit that says so. */
  readonly issued: (work: Work, letter: IssuedLetter) => Promise<void>;
  /** Asked before a letter waits for the mail server: throws an error of ours where what it is about could not note that it went. */
  readonly mayLeave: (work: Work, letter: LeavingLetter) => Promise<void>;
  /** Sets pages: the same page gives the same bytes. */
  readonly print: (page: LetterPage) => Promise<Uint8Array>;
  /** None where no mail server is configured. */
  readonly mail: MailPort | undefined;
  readonly exchange: ExchangePort;
  readonly desk: DeskPort;
}

/** What letters work with. */
export interface LettersContext extends LettersPorts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
}
