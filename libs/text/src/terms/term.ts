import { BreakwaterError } from '@breakwater/kernel';
import type { Evasion } from './evasion.ts';

/** Where a text stands: prose, a biography, a display name or a handle. */
export type TermPosition = 'text' | 'bio' | 'name' | 'handle';
export const TERM_POSITIONS: readonly TermPosition[] = ['text', 'bio', 'name', 'handle'];

/** A name or phrase to find. */
export interface Term {
  /** Handed back with each match; several spellings may share one. */
  readonly id: string;
  readonly text: string;
  /** `none` also finds the term inside words; default `word`. */
  readonly boundary?: 'word' | 'none';
  /** `exact` wants the written case; default `fold`, for initials that are an everyday word (LeT, IS, HUM) `exact`. */
  readonly case?: 'fold' | 'exact';
  /**
   * `exact` allows no other code points than these, canonical equivalence (NFC) aside; default `folded`. Initials that
   * are folded are also read letter by letter (`B.L.A.`) and by the names of the letters (`بی ایل اے`).
   */
  readonly form?: 'folded' | 'exact';
  /** Default: all. */
  readonly positions?: readonly TermPosition[];
  /**
   * Leet, spaced and repeated letters, look-alikes, words joined. Default: for terms of four letters and more, and for
   * acronyms of three that fold case; all others are still cut out of handles (`BLAnews`) unless this is false.
   */
  readonly evasion?: boolean;
  /** A leet reading may be made of digits alone (1515); default false. */
  readonly digits?: boolean;
  /** Arabic-script terms also match behind the particles و ف ب ل ک and the article ال; default true. */
  readonly clitics?: boolean;
  /**
   * Also read in disguises that are too uncertain for a match, whatever case, context and `evasion` say: as marks, which
   * tell a reader of the words around it where a name may stand. Default false.
   */
  readonly marks?: boolean;
  /** One of these words or phrases must stand within `window` tokens. */
  readonly requireNear?: readonly string[];
  /** None of these may stand within `window` tokens. */
  readonly excludeNear?: readonly string[];
  /** Tokens on either side; default 8. */
  readonly window?: number;
}

/** A place where a term was found; offsets are UTF-16 units of the original text. */
export interface TermMatch {
  readonly termId: string;
  readonly start: number;
  readonly end: number;
  readonly matched: string;
  /** How the written form differs from the term; empty when it does not. */
  readonly via: readonly Evasion[];
}

export type TermErrorCode =
  | 'term-empty'
  | 'term-too-long'
  | 'term-window-invalid'
  | 'term-near-empty'
  | 'term-positions-empty';

/** A term that cannot be compiled: which one, and what to change. */
export class TermError extends BreakwaterError {
  override readonly name = 'TermError';
  readonly termId: string;

  constructor(code: TermErrorCode, termId: string, message: string) {
    super(code, message, { status: 422 });
    this.termId = termId;
  }
}
