import * as access from './access/index.ts';
import * as accounts from './accounts/index.ts';
import * as audit from './audit/index.ts';
import * as casework from './casework/index.ts';
import * as detection from './detection/index.ts';
import * as disclosure from './disclosure/index.ts';
import * as health from './health/index.ts';
import * as incidents from './incidents/index.ts';
import * as intake from './intake/index.ts';
import * as keeping from './keeping/index.ts';
import * as law from './law/index.ts';
import * as ledger from './ledger/index.ts';
import * as letters from './letters/index.ts';
import * as live from './live/index.ts';
import * as models from './models/index.ts';
import * as networks from './networks/index.ts';
import * as noticeExchange from './notice-exchange/index.ts';
import type { Operation, Operations } from './operation.ts';
import * as orders from './orders/index.ts';
import * as portal from './portal/index.ts';
import * as redress from './redress/index.ts';
import * as returns from './returns/index.ts';
import * as review from './review/index.ts';
import * as rules from './rules/index.ts';
import * as screening from './screening/index.ts';
import * as settings from './settings/index.ts';
import * as spread from './spread/index.ts';
import * as webhooks from './webhooks/index.ts';

/** The rooms that declare operations. */
const ROOMS = {
  access,
  accounts,
  audit,
  casework,
  detection,
  disclosure,
  health,
  incidents,
  intake,
  keeping,
  law,
  ledger,
  letters,
  live,
  models,
  networks,
  noticeExchange,
  orders,
  portal,
  redress,
  returns,
  review,
  rules,
  screening,
  settings,
  spread,
  webhooks,
};

type Rooms = typeof ROOMS;
type SetsOf<Room> = { [Name in keyof Room as Name extends `${string}Operations` ? Name : never]: Room[Name] };
type Sets = { [Name in keyof Rooms]: SetsOf<Rooms[Name]>[keyof SetsOf<Rooms[Name]>] }[keyof Rooms];
type Declared = Sets extends infer One ? (One extends Operations ? One[keyof One] : never) : never;

/** Each operation by its id: what a typed client is made from. */
export type OperationsById = { readonly [One in Declared as One['id']]: One };

/** The id of an operation, e.g. `orders.decide`. */
export type OperationId = keyof OperationsById;

/** Every operation of the API, room by room: what a room exports as `…Operations`. */
export const OPERATIONS: readonly Operation[] = Object.values(ROOMS).flatMap((room) =>
  Object.entries(room).flatMap(([name, one]) =>
    name.endsWith('Operations') ? Object.values(one as Operations) : [],
  ),
);
