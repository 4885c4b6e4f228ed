import type { SigningKey } from '@breakwater/audit';
import type {
  AddresseeChannel,
  CaseLetterKind,
  LetterElements,
  SendingWay,
} from '@breakwater/contracts/casework';
import type { Condition, LawPack, PackClock, PackRequestType, PauseReason } from '@breakwater/contracts/law';
import type { Clock, IdSource } from '@breakwater/kernel';
import type { Storage, Work } from '@breakwater/storage';

/** What cases ask of the law packs; `Law` of `@breakwater/law` is one. Times in milliseconds since the epoch. */
export interface CaseworkLaw {
  pack(id: string): LawPack | undefined;
  requestType(pack: string, id: string): PackRequestType | undefined;
  clocks(pack: string, type: string, conditions: ReadonlySet<Condition>): readonly PackClock[];
  due(
    pack: string,
    clock: PackClock,
    run: {
      readonly startedAt: number;
      readonly pauses: readonly {
        readonly reason: PauseReason;
        readonly from: number;
        readonly to?: number;
      }[];
    },
  ): { readonly dueAt?: number; readonly formalDueAt?: number; readonly paused?: PauseReason };
}

/** A letter that is to be made, with all that it has to say; its number, date and letterhead are the house's. */
export interface LetterWish {
  readonly caseId: string;
  readonly kind: CaseLetterKind;
  /** Two letters. */
  readonly language: string;
  /** Law pack, where the case rests on one. */
  readonly instrument: string | undefined;
  /** Ways in which the addressee is reached: which one the letter takes is chosen by whoever makes it. */
  readonly channels: readonly AddresseeChannel[];
  readonly elements: LetterElements;
  readonly items: readonly { readonly kind: string; readonly value: string; readonly note?: string }[];
}

/** A letter that a person sent by hand. */
export interface HandedLetter {
  readonly letterId: string;
  readonly sha256: string;
  readonly way: SendingWay;
  readonly to: string | undefined;
  readonly note: string | undefined;
  /** In milliseconds. */
  readonly at: number;
}

/** Letters as files that cannot change. */
export interface LettersPort {
  /** Throws an error of ours where it cannot be made, e.g. since an element is missing that its law asks for. */
  make(wish: LetterWish, by: string): Promise<{ readonly letterId: string; readonly sha256: string }>;
  /** Undefined where there is none with this id. */
  get(letterId: string): Promise<{ readonly mediaType: string; readonly bytes: Uint8Array } | undefined>;
  /**
   * Notes in the unit of the caller that a letter was handed over by hand. Throws an error of ours where it must not go out, e.g.
   * since a second person has to sign it first.
   */
  handed(work: Work, letter: HandedLetter, by: string): Promise<void>;
}

/** What casework needs of others. */
export interface CaseworkPorts {
  readonly law: () => CaseworkLaw;
  readonly letters: LettersPort;
  /**
   * Asks a time-stamping service with bytes of `application/timestamp-query`; gives the body of its answer. Throws an error
   * of ours where there is none.
   */
  readonly askStamp: (service: string, query: Uint8Array) => Promise<Uint8Array>;
}

/** What is set for captures. */
export interface CaptureSettings {
  /** Where sealed bytes lie; the same for every process. */
  readonly folder: string;
  /** Bytes that one capture may have. */
  readonly mostBytes: number;
  /** Address of the service that stamps; none where it is left out. */
  readonly stampService: string | undefined;
}

export interface CaseworkContext extends CaseworkPorts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Seals the keys of captures; of this use alone. */
  readonly sealingKey: SigningKey;
  /** Signs manifests: the key of the installation that others know. */
  readonly signingKey: SigningKey;
  /** As manifests name it. */
  readonly version: string;
  readonly captures: CaptureSettings;
}
