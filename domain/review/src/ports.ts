import type { ContentRef, Copy, Taxonomy } from '@breakwater/contracts/review';
import type { Settings } from '@breakwater/contracts/settings';
import type { Clock, IdSource } from '@breakwater/kernel';
import type { Db, Storage } from '@breakwater/storage';
import type { OutgoingMessage } from './events.ts';

/** Somebody who reported, by the account that they have on the platform. */
export interface Reporter {
  readonly platform: string;
  readonly reporter: string;
}

/** What review reads of what operators set. */
export type ReviewSettings = Pick<
  Settings,
  'qualityShare' | 'undoWindowHours' | 'jobOrder' | 'randomShare' | 'holdReuploads'
>;

/** Further people whom some content will reach within six hours, with an interval, or why nobody can say. */
export type ExpectedExposure =
  | { readonly known: true; readonly expected: number; readonly low: number; readonly high: number }
  | { readonly known: false; readonly reason: string };

/** How far things will spread, as whoever follows them says. */
export interface ExposurePort {
  /** In the order of the contents. */
  exposureOf(
    contents: readonly ContentRef[],
  ): readonly ExpectedExposure[] | Promise<readonly ExpectedExposure[]>;
}

/** Who passes on what some content says, as whoever follows it says. */
export interface CopiesPort {
  /** Undefined while nobody can say. */
  copiesOf(content: ContentRef, options: { readonly limit: number }): Promise<readonly Copy[] | undefined>;
}

/** What a piece of content says and shows. */
export interface ShownContent {
  readonly text?: string;
  /** SHA-256 of its files, as the platform sent them. */
  readonly files: readonly string[];
}

/** The verdict on an event. */
export interface VerdictOfEvent {
  readonly verdictId: string;
  readonly at: string;
  readonly because: string;
}

/** What review needs of others. */
export interface ReviewContext {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** What operators set, read through the handle that it is given. */
  readonly settings: (db: Db) => Promise<ReviewSettings>;
  /** Puts messages on their way to the platform. */
  readonly deliver: (trx: Db, messages: readonly OutgoingMessage[]) => Promise<unknown>;
  /** Who reported what these events are about. Nobody's accuracy is counted where it is left out. */
  readonly reportersOf?: (trx: Db, eventIds: readonly string[]) => Promise<readonly Reporter[]>;
  /** What spreads, and how far it will go. Where it is left out, expected exposure is unknown. */
  readonly exposure?: ExposurePort;
  /** What else is the same as some content. Where it is left out, no copies are known. */
  readonly copies?: CopiesPort;
  /** What was found in events, for the copies among them. */
  readonly verdictsOf?: (db: Db, eventIds: readonly string[]) => Promise<ReadonlyMap<string, VerdictOfEvent>>;
  /** What content says and shows, as far as it came here, by id. Nothing is known where it is left out. */
  readonly contentsOf?: (
    db: Db,
    platform: string,
    contentIds: readonly string[],
  ) => Promise<ReadonlyMap<string, ShownContent>>;
  /** A secret that what is looked at at random follows from: nobody can choose or foresee it. Nothing is drawn without. */
  readonly drawKey?: Uint8Array;
  /** Labels of violations and exceptions from them. Where it is left out there are none. */
  readonly taxonomy?: Taxonomy;
}
