import { BreakwaterError } from '@breakwater/kernel';

/** Codes of faults that whoever asked can do something about. */
export type NetworkErrorCode =
  | 'network-not-found'
  | 'network-unseeded'
  | 'network-decided'
  | 'network-member-unknown'
  | 'network-run-not-found'
  | 'network-run-window'
  | 'network-run-too-large'
  | 'network-run-lost';

/** A fault of a request about networks; `message` says what to do. */
export class NetworkError extends BreakwaterError {
  override readonly name = 'NetworkError';

  constructor(code: NetworkErrorCode, message: string, status: number) {
    super(code, message, { status });
  }
}

export function networkNotFound(): NetworkError {
  return new NetworkError('network-not-found', 'There is no network case with this id.', 404);
}
