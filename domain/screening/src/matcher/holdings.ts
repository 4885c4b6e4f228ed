import type { AliasMatcher, NameIndex } from '@breakwater/names';
import type { Designated } from './designated.ts';
import type { IdentifierKey } from './identifiers.ts';

/** The parts that the matching of one kind of evidence sees. */
export interface Holdings {
  readonly names: NameIndex;
  readonly aliases: () => AliasMatcher;
  readonly identifiers: ReadonlyMap<IdentifierKey, ReadonlySet<string>>;
  readonly get: (id: string) => Designated | undefined;
  readonly admits: (designated: Designated) => boolean;
}
