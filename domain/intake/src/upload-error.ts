import { BreakwaterError } from '@breakwater/kernel';
import type { UploadLimits } from './limits.ts';

const STATUS = {
  'unsupported-content-type': 415,
  'unsupported-content-encoding': 415,
  'broken-gzip': 400,
  'upload-too-large': 413,
  'too-many-events': 413,
  'not-json-array': 400,
  'invalid-utf-8': 400,
  'empty-upload': 400,
} as const;
export type UploadErrorCode = keyof typeof STATUS;

/** The upload as a whole cannot be read: nothing of it was taken. */
export class UploadError extends BreakwaterError {
  override readonly name = 'UploadError';
  constructor(code: UploadErrorCode, message: string, cause?: unknown) {
    super(code, message, { status: STATUS[code], cause });
  }
}

export const tooLarge = ({ maxBytes }: UploadLimits) =>
  new UploadError(
    'upload-too-large',
    `The upload is larger than ${maxBytes} bytes (after inflating). Send it in parts.`,
  );

export const tooManyEvents = ({ maxEvents }: UploadLimits) =>
  new UploadError(
    'too-many-events',
    `An upload holds at most ${maxEvents} events. Send the rest in another one.`,
  );
