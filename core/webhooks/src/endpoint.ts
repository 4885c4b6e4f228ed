import { messageOf } from '@breakwater/kernel';
import type { Outgoing } from '@breakwater/outgoing';
import { invalidEndpoint } from './webhook-error.ts';

/** Where webhooks go. The secret is shown only when it is made. */
export interface Endpoint {
  readonly id: string;
  readonly url: string;
  /** Event types that it gets. */
  readonly events: readonly string[];
  /** Platforms whose events it gets; null for all. */
  readonly platforms: readonly string[] | null;
  /** For a disabled endpoint what falls due waits; it gets all of that, in order, when it is enabled again. */
  readonly enabled: boolean;
  readonly createdAt: string;
}

export interface EndpointSettings {
  readonly url: string;
  readonly events: readonly string[];
  readonly platforms: readonly string[] | null;
  readonly enabled: boolean;
}

export interface NewEndpoint {
  readonly url: string;
  readonly events: readonly string[];
  readonly platforms?: readonly string[] | null;
}

/** Checks settings of an endpoint. Throws WebhookError 422 `endpoint-invalid` with a pointer. */
export function checkSettings(
  settings: EndpointSettings,
  known: readonly string[],
  outgoing: Pick<Outgoing, 'check'>,
): void {
  try {
    outgoing.check(settings.url);
  } catch (error) {
    throw invalidEndpoint('/url', messageOf(error));
  }
  if (settings.events.length === 0) throw invalidEndpoint('/events', 'At least one event type is needed.');
  const unknown = settings.events.findIndex((type) => !known.includes(type));
  if (unknown >= 0) throw invalidEndpoint(`/events/${unknown}`, `Event types are ${known.join(', ')}.`);
  const unstorable = settings.platforms?.findIndex((platform) => platform.includes('\0')) ?? -1;
  if (unstorable >= 0) throw invalidEndpoint(`/platforms/${unstorable}`, 'A platform must not hold NUL.');
  if (settings.platforms?.length === 0) {
    throw invalidEndpoint('/platforms', 'Name at least one platform, or leave it out for all.');
  }
}
