/** A fault inside an expression: `index` is a UTF-16 offset into it. */
export interface ExpressionFault {
  readonly index: number;
  readonly code: string;
  readonly message: string;
}
