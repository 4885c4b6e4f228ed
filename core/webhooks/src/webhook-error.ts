import { BreakwaterError } from '@breakwater/kernel';

/** An endpoint cannot be made, changed or reached like this. */
export class WebhookError extends BreakwaterError {
  override readonly name = 'WebhookError';
}

export function invalidEndpoint(pointer: string, message: string): WebhookError {
  return new WebhookError('endpoint-invalid', message, { status: 422, pointer });
}

export function endpointNotFound(): WebhookError {
  return new WebhookError('endpoint-not-found', 'There is no webhook endpoint with this id.', {
    status: 404,
  });
}
