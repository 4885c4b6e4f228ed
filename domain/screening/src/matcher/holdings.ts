import type { AliasMatcher, NameIndex } from '@breakwater/names';
import type { AgreeOnPlace } from '../places/agree-on-place.ts';
import type { Designated } from './designated.ts';
import type { IdentifierKey } from './identifiers.ts';

/** The parts that the matching of one kind of evidence sees. */
export interface Holdings {
  readonly names: NameIndex;
  /** Undefined where no organisation is held: then nothing of a profile is read for one. */
  readonly aliases: () => AliasMatcher | undefined;
  readonly identifiers: ReadonlyMap<IdentifierKey, readonly string[]>;
  /** Only what accounts are screened against. */
  readonly accountsOnly: boolean;
  readonly agreeOnPlace: AgreeOnPlace;
  /** Least probability that two names are one. */
  readonly least: number;
  readonly get: (id: string) => Designated | undefined;
  readonly admits: (designated: Designated) => boolean;
  /** Only some lists were asked for: names of the others are found too, and are not admitted. */
  readonly ofSomeLists: boolean;
  /** Called where a search was full, so that others that come close may not have been found. */
  readonly onCrowded: () => void;
}

/**
 * Names that accounts are screened against lie apart from those that people only look up: the many that do not matter
 * to accounts cost them nothing and crowd nobody out.
 *
 * @example
 * nameType('person', false) // => 'other person'
 */
export function nameType(type: 'person' | 'organisation', screens: boolean): string {
  return screens ? type : `other ${type}`;
}
