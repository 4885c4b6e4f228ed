import type { Detection } from '@breakwater/detection';
import type { Disclosure } from '@breakwater/disclosure';
import type { Intake } from '@breakwater/intake';
import type { Clock, IdSource } from '@breakwater/kernel';
import type { Models } from '@breakwater/models';
import type { Returns } from '@breakwater/returns';
import type { Spread } from '@breakwater/spreading';
import type { Storage } from '@breakwater/storage';

/** What keeps something of an account, or of anybody. */
export interface KeepingParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly intake: Pick<Intake, 'erasures'>;
  readonly detection: Pick<Detection, 'forgetAccount'>;
  readonly spread: Pick<Spread, 'forgetAccount'>;
  readonly models: { readonly dataSets: Pick<Models['dataSets'], 'forgetAccount'> };
  readonly returns: { readonly vault: Pick<Returns['vault'], 'forgetAccount'> };
  readonly disclosure: { readonly log: Pick<Disclosure['log'], 'forgetAccount' | 'ofAccount'> };
}
