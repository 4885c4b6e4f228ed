import type { Clock, IdSource } from '@breakwater/kernel';
import type { Storage } from '@breakwater/storage';

/** What every use-case of access is given. What they put on record has ids only, never an e-mail address or a name. */
export interface AccessContext {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** How long a session lasts without a request, in milliseconds. Never asked inside a transaction. */
  readonly idleMs: () => Promise<number>;
  /** For how long a newcomer cannot be the second person, in milliseconds. */
  readonly newcomerMs: number;
}
