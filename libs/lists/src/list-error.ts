import { BreakwaterError } from '@breakwater/kernel';

export type ListErrorCode =
  | 'list-empty'
  | 'list-files-mixed'
  | 'list-format-unknown'
  | 'list-incomplete'
  | 'list-not-ended'
  | 'list-older'
  | 'list-shrunk'
  | 'list-truncated'
  | 'list-unparsable'
  | 'list-unsafe';

/** Where in a file it went wrong; both count from 1. */
export interface ListPosition {
  readonly line: number;
  readonly column: number;
}

/** A list that cannot be read whole, and so must not replace the one that is in use. */
export class ListError extends BreakwaterError {
  override readonly name = 'ListError';
  readonly position: ListPosition | undefined;

  constructor(
    code: ListErrorCode,
    message: string,
    details: { readonly position?: ListPosition; readonly extra?: object; readonly cause?: unknown } = {},
  ) {
    const { position, extra, cause } = details;
    super(code, message, { status: 422, extra: { ...extra, ...position }, cause });
    this.position = position;
  }
}

/** The first bytes of what could not be read, for a message: at most `most` characters, escaped so that they cannot disturb a log. */
export function quoteStart(text: string, most = 80): string {
  let quoted = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const shown =
      code >= 32 && code < 127 && character !== '"' && character !== '\\'
        ? character
        : code < 256
          ? `\\x${code.toString(16).padStart(2, '0')}`
          : `\\u{${code.toString(16)}}`;
    if (quoted.length + shown.length > most) {
      break;
    }
    quoted += shown;
  }
  return `"${quoted}"`;
}
