import type { KeyRing } from '../keys/key-ring.ts';
import type { ReturnsContext } from '../ports.ts';
import type { ClassOf } from '../profiles/tokens-of-record.ts';

/** What the use-cases of the vault share. */
export interface VaultParts {
  readonly context: ReturnsContext;
  readonly keys: KeyRing;
  readonly classOf: ClassOf;
}
