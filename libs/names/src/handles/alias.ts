/** One way of writing the name of an organisation or media wing. */
export interface Alias {
  /** Whose name it is: any string of the caller, given back in each hit. Many aliases may share one. */
  readonly key: string;
  /** The name in any script, as a list or a person writes it. */
  readonly text: string;
  /** It means other things too, so it identifies nobody unless one of `needs` stands with it. */
  readonly ambiguous?: boolean;
  /**
   * Initials: read letter by letter, without spelling variants; alone it identifies nobody. In running text they are read in
   * capitals, and in small letters where one of `needs` stands there too, or where they are four or more and not ambiguous.
   */
  readonly acronym?: boolean;
  /** Words or phrases, one of which must stand in the same field (or account) for an ambiguous alias to count. */
  readonly needs?: readonly string[];
}

/** How the writing differs from the alias. */
export type AliasVia =
  | 'decorations'
  | 'leet'
  | 'camel'
  | 'separators'
  | 'joined'
  | 'repeats'
  | 'vowels'
  | 'romanised'
  | 'transposed'
  | 'look-alikes';

/** `self`: the field presents its bearer as the organisation. `mention`: it only names it, for whatever reason. */
export type AliasUse = 'self' | 'mention';

/** An alias that was read in a field. */
export interface AliasHit {
  readonly key: string;
  /** The alias as it was given. */
  readonly alias: string;
  /** UTF-16 range of the field, half open, that spells the alias. */
  readonly span: { readonly start: number; readonly end: number };
  readonly via: readonly AliasVia[];
  readonly use: AliasUse;
  /** One English sentence that tells a reviewer why it is `self` or only `mention`. */
  readonly why: string;
  /** The word of the field that sets its bearer apart from the organisation (“researcher”, “against”). */
  readonly distance?: string;
}

/** The fields of an account that say who it is. */
export interface AccountFields {
  readonly handle?: string;
  readonly name?: string;
  readonly bio?: string;
}

/** A hit and the field that it was read in. */
export interface AccountHit extends AliasHit {
  readonly field: 'handle' | 'name' | 'bio';
}
