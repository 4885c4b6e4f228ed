import type { EventFault } from '@breakwater/contracts/intake';

export type CandidateFaultCode =
  | EventFault['code']
  | 'bad-json'
  | 'invalid-utf-8'
  | 'event-too-large'
  | 'nested-too-deep'
  | 'unpaired-surrogate'
  | 'nul-character'
  | 'in-the-future'
  | 'too-old';

/** Why one event of an upload is not taken: a stable code, the place as JSON Pointer, and what was expected. */
export interface CandidateFault {
  readonly code: CandidateFaultCode;
  readonly pointer: string;
  readonly message: string;
}

/** One event of an upload before it is checked: a JSON value, or why there is none. */
export type Candidate =
  | { readonly value: unknown; readonly fault?: undefined }
  | { readonly fault: CandidateFault };
