import type { Taxonomy } from '@breakwater/contracts/review';
import type { Settings } from '@breakwater/contracts/settings';
import type { Clock, IdSource } from '@breakwater/kernel';
import type { Db, Storage } from '@breakwater/storage';
import type { OutgoingMessage } from './events.ts';

/** Somebody who reported, by the account that they have on the platform. */
export interface Reporter {
  readonly platform: string;
  readonly reporter: string;
}

/** What review needs of others. */
export interface ReviewContext {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** What operators set, read through the handle that it is given. */
  readonly settings: (db: Db) => Promise<Pick<Settings, 'qualityShare' | 'undoWindowHours'>>;
  /** Puts messages on their way to the platform. */
  readonly deliver: (trx: Db, messages: readonly OutgoingMessage[]) => Promise<unknown>;
  /** Who reported what these events are about. Nobody's accuracy is counted where it is left out. */
  readonly reportersOf?: (trx: Db, eventIds: readonly string[]) => Promise<readonly Reporter[]>;
  /** Labels of violations and exceptions from them. Where it is left out there are none. */
  readonly taxonomy?: Taxonomy;
}
