import type { Officer } from '@breakwater/contracts';
import type { Work } from '@breakwater/storage';

/** What the accounts of officers hang on: the register of authorities, which is kept elsewhere. */
export interface OfficerPorts {
  /** Told that somebody joined with a passkey of their own; in the unit of work in which that happens. */
  joined(work: Work, officer: Officer): Promise<void>;
  /** Told that somebody of the staff vouched for an officer anew; in the unit of work in which that happens. */
  vouched(work: Work, officer: Officer, by: string): Promise<void>;
  /** Whether the contact and its authority still stand. Asked at each request, so that a revocation holds at once. */
  stands(officer: Officer): Promise<boolean>;
}

/** Where nothing else is wired: every contact stands, and nobody is told. */
export const NO_REGISTER: OfficerPorts = {
  joined: async () => undefined,
  vouched: async () => undefined,
  stands: async () => true,
};
