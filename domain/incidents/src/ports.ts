import type {
  AccountRef,
  EventRecord,
  EventType,
  Evidence,
  KnownAccount,
  LocalText,
} from '@breakwater/contracts';
import type { SignalValue } from '@breakwater/contracts/detection';
import type { IncidentFacts } from '@breakwater/contracts/incidents';
import type { Clock, IdSource } from '@breakwater/kernel';
import type { Db, Storage, Work } from '@breakwater/storage';

/** Stored events, in order of acceptance, as a unit of work sees them. */
export interface EventsInUnit {
  scan(
    fromSeq: number,
    limit: number,
    filter: { readonly types: readonly EventType[] },
  ): Promise<readonly EventRecord[]>;
  /** The first event that was accepted at an instant or later; undefined where there is none. */
  firstSeq(since: number): Promise<number | undefined>;
  /** The latest event that was accepted. */
  lastSeq(): Promise<number | undefined>;
}

/** Stored events. */
export interface EventsPort {
  in(db: Db): EventsInUnit;
  /** The latest events, newest first, as many as a check of a bank looks at. */
  recent(): AsyncIterable<EventRecord>;
}

/** A link of an event, with the keys under which indicators meet it. */
export interface FoundLink extends Pick<Evidence, 'field' | 'start' | 'end' | 'matched'> {
  readonly keys: readonly string[];
}

/** How links are read and compared everywhere: as in banks. */
export interface LinksPort {
  of(record: EventRecord): readonly FoundLink[];
  /** The key of a URL, a domain or an invite link; undefined for what is none. */
  keyOf(value: string): string | undefined;
}

/** Why a bank would refuse something without force. */
export interface BankFault {
  readonly code: string;
  readonly message: string;
}

/** The rules by which banks take what people enter. */
export interface BankRules {
  /** Of a term or a link by itself: one letter, a public suffix. */
  shape(kind: 'term' | 'link', value: string): BankFault | undefined;
  /** Of what was hit in so many events. */
  frequency(hits: number, scanned: number): BankFault | undefined;
}

/** What follows for an account when an incident ends, or when it is let through. */
export interface EndedFriction extends AccountRef {
  /** Only what is about this content. */
  readonly contentId?: string;
  /** Only what rests on these rules and on no other: those that fired. */
  readonly ruleIds: readonly string[];
  readonly by: string;
}

/** What else the incident asks of review. Ports that take `work` act in the caller's unit. */
export interface ReviewPort {
  /** Ends what automation did by these rules; says how many actions. */
  endFriction(work: Work, ended: EndedFriction): Promise<number>;
  /** Forgets jobs that nobody decided and that rest on these events by such rules alone; says how many. */
  dropJobs(work: Work, about: AccountRef & { readonly eventIds: readonly string[] }): Promise<number>;
  /** Friction by these rules alone that is in force on accounts, and open jobs of theirs by such rules. */
  left(
    db: Db,
    accounts: readonly AccountRef[],
    ruleIds: readonly string[],
  ): Promise<{ readonly friction: number; readonly jobs: number }>;
  /**
   * Does for stored events what the live rules ask that read incidents, as if they had come now with these values; says
   * which of these rules fired.
   */
  applyAgain(work: Work, found: ReadonlyMap<EventRecord, SignalValue>): Promise<readonly string[]>;
  /** The open jobs of accounts, by `platform\0account`. */
  jobsOf(accounts: readonly AccountRef[]): Promise<ReadonlyMap<string, string>>;
}

/** Facts that go to another installation. */
export interface ToldFacts {
  readonly peerId: string;
  readonly subject: string;
  readonly title: string;
  readonly facts: IncidentFacts;
  readonly by: string;
}

/** What became of facts that were sent, by the id of their envelope. */
export interface FactsReceipt {
  readonly arrivedAt?: string;
  readonly refused?: string;
}

/** The exchange with other installations. */
export interface ExchangePort {
  /** How other installations know this one. */
  readonly name: string;
  /** Puts facts on their way; gives the id of the envelope and the name of the peer. */
  tell(work: Work, told: ToldFacts): Promise<{ readonly id: string; readonly peerName: string }>;
  receipts(ids: readonly string[]): Promise<ReadonlyMap<string, FactsReceipt>>;
}

/** The law and the roster of authorities, for the draft of a notice. */
export interface NoticePort {
  law(id: string): { readonly title: LocalText } | undefined;
  authority(id: string): Promise<{ readonly name: string } | undefined>;
}

/** What incidents need of others. */
export interface IncidentsPorts {
  readonly events: EventsPort;
  readonly links: LinksPort;
  readonly bankRules: BankRules;
  readonly accounts: { of(accounts: readonly AccountRef[]): Promise<readonly KnownAccount[]> };
  readonly review: ReviewPort;
  readonly exchange: ExchangePort;
  readonly notices: NoticePort;
}

export interface IncidentsContext extends IncidentsPorts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
}
