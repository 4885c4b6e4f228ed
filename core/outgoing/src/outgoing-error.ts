import { BreakwaterError, codeOf } from '@breakwater/kernel';

/** Why a request was not made, or brought nothing. */
export type OutgoingCode =
  | 'target-invalid'
  | 'target-not-allowed'
  | 'target-unreachable'
  | 'target-timeout'
  | 'redirect-refused'
  | 'answer-too-large'
  | 'answer-incomplete';

/**
 * A request to another server failed. It tells the kind and what to do: never an address that a name led to, nor
 * anything that was read, since whoever chose the target may be the one who must not know.
 */
export class OutgoingError extends BreakwaterError {
  override readonly name = 'OutgoingError';
}

const ADVICE: Readonly<Record<OutgoingCode, string>> = {
  'target-invalid': 'The address cannot be used; expected https://host/path without user name or password.',
  'target-not-allowed':
    'Only https to public addresses is allowed. Hosts of your own network are reached when BREAKWATER_PRIVATE_HOSTS names them.',
  'target-unreachable': 'The other server cannot be reached. Check its name, port and certificate.',
  'target-timeout': 'The other server did not answer in time. Try again later.',
  'redirect-refused':
    'The other server leads elsewhere: too often, to a private address, or from https to http. Give the final address.',
  'answer-too-large': 'The other server sent more than is read of an answer.',
  'answer-incomplete': 'The answer of the other server was cut off.',
};

/** The error of a kind, with what to do about it. */
export function outgoingError(code: OutgoingCode, cause?: unknown): OutgoingError {
  const status = code === 'target-timeout' ? 504 : code.startsWith('target-un') ? 502 : 422;
  return new OutgoingError(code, ADVICE[code], {
    status: code.startsWith('answer') || code === 'redirect-refused' ? 502 : status,
    ...(cause !== undefined && { cause }),
  });
}

/** What went wrong below, as one of ours: messages of the network name addresses. */
export function asOutgoingError(error: unknown): OutgoingError {
  if (error instanceof OutgoingError) return error;
  const aborted = error instanceof Error && ['TimeoutError', 'AbortError'].includes(error.name);
  const code = aborted || codeOf(error) === 'ETIMEDOUT' ? 'target-timeout' : 'target-unreachable';
  return outgoingError(code, error);
}
