export { createDispatcher } from './dispatch.ts';
export { webhooksModule } from './module.ts';
export { verifySignature } from './signature.ts';
export { createWebhooks, type Webhooks } from './webhooks.ts';
