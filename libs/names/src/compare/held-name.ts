import type { NameToken } from '../name-token.ts';
import type { AnalysedName, NameUnit } from './name-unit.ts';

/**
 * An analysed name for an index to keep: a copy of half the size, whose words are those of the index. Kept as they are,
 * names also teach V8 that what `analyseName` makes is there to stay, and every query then leaves it among the old.
 *
 * @param heldToken the same word as the index holds it
 * @example
 * ```ts
 * const name = analyseName('Karim bin Yusuf', 'person');
 * const kept = holdName(name, (token) => token);
 * compareNames(name, kept).score === compareNames(name, name).score // => true
 * ```
 */
export function holdName(name: AnalysedName, heldToken: (token: NameToken) => NameToken): AnalysedName {
  return new HeldName(
    name,
    name.units.map((unit) => new HeldUnit(unit, heldToken(unit.token))),
  );
}

class HeldName implements AnalysedName {
  readonly text: AnalysedName['text'];
  readonly type: AnalysedName['type'];
  readonly units: AnalysedName['units'];
  readonly surface: AnalysedName['surface'];
  readonly initials: AnalysedName['initials'];
  readonly chain: AnalysedName['chain'];
  readonly isTruncated: AnalysedName['isTruncated'];

  constructor(name: AnalysedName, units: readonly NameUnit[]) {
    this.text = name.text;
    this.type = name.type;
    this.units = units;
    this.surface = name.surface;
    this.initials = name.initials;
    this.chain = name.chain;
    this.isTruncated = name.isTruncated;
  }
}

class HeldUnit implements NameUnit {
  readonly text: NameUnit['text'];
  readonly token: NameUnit['token'];
  readonly surface: NameUnit['surface'];
  readonly letters: NameUnit['letters'];
  readonly role: NameUnit['role'];
  readonly compound: NameUnit['compound'];
  readonly generation: NameUnit['generation'];
  readonly weight: NameUnit['weight'];
  readonly isEstablished: NameUnit['isEstablished'];
  readonly sense: NameUnit['sense'];
  readonly isAside: NameUnit['isAside'];

  constructor(unit: NameUnit, token: NameToken) {
    this.text = unit.text;
    this.token = token;
    this.surface = unit.surface === token.roman ? token.roman : unit.surface;
    this.letters = unit.letters;
    this.role = unit.role;
    this.compound = unit.compound;
    this.generation = unit.generation;
    this.weight = unit.weight;
    this.isEstablished = unit.isEstablished;
    this.sense = unit.sense;
    this.isAside = unit.isAside;
  }
}
