import type { Officer } from '@breakwater/contracts/orders';
import type { Db, Work } from '@breakwater/storage';
import type { AccessContext } from '../context.ts';

/** What the accounts of officers hang on: the register of authorities, which is kept elsewhere. */
export interface OfficerPorts {
  /** Told that somebody joined with a passkey of their own; in the unit of work in which that happens. */
  joined(work: Work, officer: Officer): Promise<void>;
  /** Told that somebody of the staff vouched for an officer anew; in the unit of work in which that happens. */
  vouched(work: Work, officer: Officer, by: string): Promise<void>;
  /**
   * Whether the contact and its authority still stand, read by the handle that is given. Asked at each request, when somebody
   * signs in and for each invitation: a revocation shuts every way in at once, and nothing has to be ended with it.
   */
  stands(db: Db, officer: Officer): Promise<boolean>;
}

/** What the use-cases of officers are given. */
export interface OfficerContext extends AccessContext {
  readonly ports: OfficerPorts;
}

/** Where nothing else is wired: every contact stands, and nobody is told. */
export const NO_REGISTER: OfficerPorts = {
  joined: async () => undefined,
  vouched: async () => undefined,
  stands: async () => true,
};
