import { BreakwaterError } from '@breakwater/kernel';

/** A page could not be set. The message holds nothing of what was to be printed. */
export class PrinterError extends BreakwaterError {
  override readonly name = 'PrinterError';

  constructor(code: 'print-failed' | 'print-too-long', message: string, cause?: unknown) {
    super(code, message, {
      status: code === 'print-failed' ? 500 : 503,
      ...(cause !== undefined && { cause }),
    });
  }
}
