/** Whose data a table holds. */
export type Whose = 'users' | 'reporters' | 'staff' | 'officers' | 'listed persons';

/** A law that asks for data to be kept at least so long. */
export interface Floor {
  readonly law: string;
  readonly days: number;
}

/** When rows end. */
export type Keep =
  /** So many days after an instant of the row. */
  | {
      readonly until: 'days';
      /** Name of the setting, which several tables may share. */
      readonly setting: string;
      readonly days: number;
      /** The column that the time counts from; a row in which it is null is not over. */
      readonly from: string;
      /** Only rows in which a column has one of these values. */
      readonly when?: { readonly column: string; readonly is: readonly string[] };
      readonly floor?: Floor;
    }
  /** As long as the row that it belongs to. */
  | { readonly until: 'row'; readonly of: string; readonly column: string; readonly key: string }
  /** By a clock of the domain's own, told in words. */
  | { readonly until: 'purged'; readonly words: string }
  /** For good, or as long as what it belongs to; why, and under which law. */
  | { readonly until: 'kept'; readonly because: string };

/** How rows of an account are found, where they do not belong to a row that is. */
export type AccountPlace =
  | { readonly platform: string; readonly account: string }
  /** One column that holds `platform/account`. */
  | { readonly joined: string };

/** What erasing an account does to its rows. `why` is a short name of the law's reason, for whoever has words of their own. */
export type Erase =
  | { readonly how: 'delete' }
  /** Deleted once an instant of the row is over: a law keeps it until then. */
  | { readonly how: 'delete after'; readonly column: string; readonly law: string; readonly why: string }
  /** The account in it becomes a token that says nothing. */
  | { readonly how: 'token' }
  /** By a function of the domain's own. */
  | { readonly how: 'own' }
  | { readonly how: 'keep'; readonly law: string; readonly why: string };

/** A table with data of people: what, how long, how it ends. One place for the code, the docs and the receipt. */
export interface KeptTable {
  readonly table: string;
  readonly what: string;
  readonly why: string;
  readonly whose: Whose;
  readonly keep: Keep;
  readonly account?: AccountPlace;
  /** Where an account is only named besides: who reported it. */
  readonly named?: AccountPlace;
  readonly erase?: Erase;
  /** Kept beyond its time while an order holds the account. */
  readonly held?: boolean;
  /** Columns that set a row of the same data free when it goes: emptied first. */
  readonly unlink?: readonly string[];
  /**
   * It stands in monthly partitions by this column of ids, and ends by whole months: a row stays until the month is over in
   * which it came, up to 31 days longer.
   */
  readonly months?: string;
  /** What an access request leaves out: secrets, and data of others. True: the whole table. */
  readonly hide?: readonly string[] | true;
}

/** Rows of another table that keep rows of an account. */
export interface Shield {
  readonly table: string;
  readonly platform: string;
  readonly account: string;
  readonly when: { readonly column: string; readonly is: string };
  readonly until: string;
  readonly why: string;
  /** Short name of the reason, for whoever has words of their own; `order` when left out, which may be secret. */
  readonly reason?: string;
}

/** What a package keeps: every table of its migrations is in one of the two lists. */
export interface Retention {
  readonly tables: readonly KeptTable[];
  /** Tables that hold nothing about a person. */
  readonly nothingPersonal: readonly string[];
  readonly shields?: readonly Shield[];
}
