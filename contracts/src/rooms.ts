import { type AccessOutbox, accessRoom } from './access/room.ts';
import { accountsRoom } from './accounts/room.ts';
import { auditRoom } from './audit/room.ts';
import { type CaseworkOutbox, caseworkRoom } from './casework/room.ts';
import type { PermissionDeclaration } from './declare-room.ts';
import { type DetectionOutbox, detectionRoom } from './detection/room.ts';
import { type DisclosureOutbox, disclosureRoom } from './disclosure/room.ts';
import { healthRoom } from './health/room.ts';
import { type IncidentsOutbox, incidentsRoom } from './incidents/room.ts';
import { intakeRoom } from './intake/room.ts';
import { keepingRoom } from './keeping/room.ts';
import { type LawOutbox, lawRoom } from './law/room.ts';
import { ledgerRoom } from './ledger/room.ts';
import { lettersRoom } from './letters/room.ts';
import { liveRoom } from './live/room.ts';
import { type ModelsOutbox, modelsRoom } from './models/room.ts';
import { type NetworksOutbox, networksRoom } from './networks/room.ts';
import { noticeExchangeRoom } from './notice-exchange/room.ts';
import { type OrdersOutbox, ordersRoom } from './orders/room.ts';
import { portalRoom } from './portal/room.ts';
import { redressRoom } from './redress/room.ts';
import { type ReturnsOutbox, returnsRoom } from './returns/room.ts';
import { type ReviewOutbox, reviewRoom } from './review/room.ts';
import { type RulesOutbox, rulesRoom } from './rules/room.ts';
import { type ScreeningOutbox, screeningRoom } from './screening/room.ts';
import { settingsRoom } from './settings/room.ts';
import { type SpreadOutbox, spreadRoom } from './spread/room.ts';
import { type WebhooksOutbox, webhooksRoom } from './webhooks/room.ts';

/** The rooms of the house, in the order in which the API and what roles may do are described. */
export const ROOMS = [
  intakeRoom,
  liveRoom,
  rulesRoom,
  reviewRoom,
  accountsRoom,
  keepingRoom,
  redressRoom,
  detectionRoom,
  screeningRoom,
  returnsRoom,
  networksRoom,
  spreadRoom,
  incidentsRoom,
  modelsRoom,
  lawRoom,
  ordersRoom,
  disclosureRoom,
  portalRoom,
  ledgerRoom,
  lettersRoom,
  noticeExchangeRoom,
  caseworkRoom,
  auditRoom,
  webhooksRoom,
  accessRoom,
  settingsRoom,
  healthRoom,
] as const;

type Room = (typeof ROOMS)[number];
/** What somebody may do. Every operation names one; what no role has, nobody may. */
export type Permission = { [One in Room as One['name']]: keyof One['permissions'] & string }[Room['name']];

/** Each permission with its title and the roles that have it at first. */
export const PERMISSION_DECLARATIONS: Readonly<Record<Permission, PermissionDeclaration>> = Object.assign(
  {},
  ...ROOMS.map(({ permissions }) => permissions),
);

export const PERMISSIONS = Object.keys(PERMISSION_DECLARATIONS) as readonly Permission[];

/** What only API keys may do: no role can be given it. */
export const KEY_PERMISSIONS: readonly Permission[] = PERMISSIONS.filter((one) =>
  PERMISSION_DECLARATIONS[one].scopes.includes('ingest'),
);

/** What domains tell each other through the outbox, room by room: the topic and what it carries. */
export interface OutboxEvents
  extends RulesOutbox,
    DetectionOutbox,
    ModelsOutbox,
    ReviewOutbox,
    ScreeningOutbox,
    ReturnsOutbox,
    NetworksOutbox,
    SpreadOutbox,
    IncidentsOutbox,
    OrdersOutbox,
    DisclosureOutbox,
    CaseworkOutbox,
    LawOutbox,
    AccessOutbox,
    WebhooksOutbox {}
export type OutboxTopic = keyof OutboxEvents;
