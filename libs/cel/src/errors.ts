import { BreakwaterError } from '@breakwater/kernel';

export type CelErrorCode = 'cel-syntax' | 'cel-type' | 'cel-limit';

/** Why an expression was refused, and where: `line` and `column` are 1-based, `column` counts UTF-16 units. */
export class CelError extends BreakwaterError {
  override readonly name = 'CelError';
  override readonly code: CelErrorCode;
  readonly line: number;
  readonly column: number;

  constructor(
    code: CelErrorCode,
    message: string,
    place: { readonly line: number; readonly column: number },
  ) {
    super(code, message, { status: 422, extra: { ...place } });
    this.code = code;
    this.line = place.line;
    this.column = place.column;
  }
}
