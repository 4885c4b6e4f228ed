import type { AccessOutbox } from './access/outbox.ts';
import type { DetectionOutbox } from './detection/outbox.ts';
import type { DisclosureOutbox } from './disclosure/outbox.ts';
import type { LawOutbox } from './law/outbox.ts';
import type { ModelsOutbox } from './models/outbox.ts';
import type { NetworksOutbox } from './networks/outbox.ts';
import type { OrdersOutbox } from './orders/outbox.ts';
import type { ReturnsOutbox } from './returns/outbox.ts';
import type { ReviewOutbox } from './review/outbox.ts';
import type { RulesOutbox } from './rules/outbox.ts';
import type { ScreeningOutbox } from './screening/outbox.ts';
import type { WebhooksOutbox } from './webhooks/outbox.ts';

/** What domains tell each other through the outbox, room by room: the topic and what it carries. */
export interface OutboxEvents
  extends AccessOutbox,
    DetectionOutbox,
    DisclosureOutbox,
    LawOutbox,
    ModelsOutbox,
    NetworksOutbox,
    OrdersOutbox,
    ReturnsOutbox,
    ReviewOutbox,
    RulesOutbox,
    ScreeningOutbox,
    WebhooksOutbox {}
export type OutboxTopic = keyof OutboxEvents;
