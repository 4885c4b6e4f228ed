export type { DeadLetters } from './dead-letters.ts';
export type { DeadLetter, Outcome, WebhookMessage } from './delivery.ts';
export { type AttemptState, createDispatcher, type Dispatcher, type DispatcherOptions } from './dispatch.ts';
export type { Endpoint, EndpointSettings, NewEndpoint } from './endpoint.ts';
export type { Endpoints } from './manage-endpoints.ts';
export { webhooksMigrations } from './migrations.ts';
export { webhooksModule } from './module.ts';
export { DEFAULT_POLICY, type WebhookPolicy } from './policy.ts';
export { webhooksRetention } from './retention.ts';
export type { SealKey } from './seal-secret.ts';
export {
  type ReceivedHeaders,
  type VerifyOptions,
  verifySignature,
  WebhookSignatureError,
} from './signature.ts';
export { WebhookError } from './webhook-error.ts';
export { createWebhooks, type Webhooks, type WebhooksOptions } from './webhooks.ts';
