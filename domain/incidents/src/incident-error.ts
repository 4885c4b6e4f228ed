import { BreakwaterError, type ErrorDetails } from '@breakwater/kernel';

/** Codes of faults that whoever asked can do something about. */
export type IncidentErrorCode =
  | 'incident-not-found'
  | 'incident-state'
  | 'incident-same-person'
  | 'incident-person-needed'
  | 'incident-changed'
  | 'incident-over'
  | 'incident-end-invalid'
  | 'incident-not-ended'
  | 'incident-indicator-not-found'
  | 'incident-indicator-state'
  | 'incident-indicator-refused'
  | 'incident-awareness-invalid'
  | 'incident-awareness-not-found'
  | 'incident-rematch-not-found'
  | 'incident-notice-not-found'
  | 'incident-notice-sent'
  | 'incident-notice-law'
  | 'incident-facts-invalid'
  | 'incident-proposal-not-found'
  | 'incident-proposal-decided'
  | 'incident-proposal-changed';

/** A fault of a request about incidents; `message` says what to do. */
export class IncidentError extends BreakwaterError {
  override readonly name = 'IncidentError';

  constructor(
    code: IncidentErrorCode,
    message: string,
    status: number,
    details: Omit<ErrorDetails, 'status'> = {},
  ) {
    super(code, message, { status, ...details });
  }
}

export function incidentNotFound(): IncidentError {
  return new IncidentError('incident-not-found', 'There is no incident with this id.', 404);
}

/** The incident does not stand so that this can be done. */
export function wrongState(status: string, wanted: string): IncidentError {
  const message = `The incident is ${status}; this takes one that is ${wanted}: load it again.`;
  return new IncidentError('incident-state', message, 409, { extra: { status } });
}
