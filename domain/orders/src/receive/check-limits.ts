import { ORDER_FILE_MAX } from '@breakwater/contracts/orders';
import { OrderError } from '../order-error.ts';

/** Throws OrderError 413 `file-too-large`, 422 `file-empty`. */
export function checkFile(data: Uint8Array): void {
  if (data.byteLength === 0) throw new OrderError('file-empty', 'The file is empty; send it again.', 422);
  if (data.byteLength > ORDER_FILE_MAX) throw fileTooLarge();
}

/** What does not fit is not kept, so that nothing of it counts as received. */
export function fileTooLarge(): OrderError {
  const message =
    'An order is a file of at most 20 MiB. Nothing was stored and no clock runs: send the form without its annexes, ' +
    'or type the order in.';
  return new OrderError('file-too-large', message, 413, { extra: { clock: 'none' } });
}
