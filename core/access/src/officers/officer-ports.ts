import type { Officer } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';

/** What the accounts of officers hang on: the register of authorities, which is kept elsewhere. */
export interface OfficerPorts {
  /** Told that an officer proved who they are, or was vouched for anew; in the transaction in which that happens. */
  verified(trx: Db, officer: Officer, by: string): Promise<void>;
  /** Whether the contact and its authority still stand. Asked at each request, so that a revocation holds at once. */
  stands(officer: Officer): Promise<boolean>;
}

/** Where nothing else is wired: every contact stands, and nobody is told. */
export const NO_REGISTER: OfficerPorts = {
  verified: async () => undefined,
  stands: async () => true,
};
