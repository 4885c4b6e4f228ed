import { type Access, accessModule } from '@breakwater/access';
import { type Audit, auditModule } from '@breakwater/audit';
import { type Casework, caseworkModule } from '@breakwater/casework';
import { type Detection, detectionModule } from '@breakwater/detection';
import { type Disclosure, disclosureModule } from '@breakwater/disclosure';
import { type Incidents, incidentsModule } from '@breakwater/incidents';
import { type Intake, intakeModule } from '@breakwater/intake';
import type { LawInUse } from '@breakwater/law-packs';
import { lawModule } from '@breakwater/law-packs';
import { type Ledger, ledgerModule } from '@breakwater/ledger';
import { type Letters, lettersModule } from '@breakwater/letters';
import { type Models, modelsModule } from '@breakwater/models';
import { type Networks, networksModule } from '@breakwater/networks';
import { type Exchange, noticeExchangeModule } from '@breakwater/notice-exchange';
import { type Orders, ordersModule } from '@breakwater/orders';
import { type Pulse, pulseModule } from '@breakwater/pulse';
import { type Redress, redressModule } from '@breakwater/redress';
import { type Returns, returnsModule } from '@breakwater/returns';
import { type Review, reviewKeys, reviewModule } from '@breakwater/review';
import { type Rules, rulesModule } from '@breakwater/rules';
import { type Screening, screeningModule } from '@breakwater/screening';
import { type InstallationSettings, settingsModule } from '@breakwater/settings';
import { type Spread, spreadModule } from '@breakwater/spreading';
import {
  type Follows,
  type Measure,
  type Migrations,
  type Module,
  type Schedule,
  type Storage,
  storageModule,
  type TellFault,
} from '@breakwater/storage';
import { type Webhooks, webhooksModule } from '@breakwater/webhooks';

/** What each module is wired to. */
export interface Rooms {
  readonly intake: Intake;
  readonly rules: Rules;
  readonly detection: Detection;
  readonly review: Review;
  readonly redress: Redress;
  readonly screening: Screening;
  readonly returns: Returns;
  readonly networks: Networks;
  readonly spread: Spread;
  readonly incidents: Incidents;
  readonly models: Models;
  readonly disclosure: Disclosure;
  readonly orders: Orders;
  /** Law packs and what follows from them. */
  readonly law: LawInUse;
  readonly ledger: Ledger;
  readonly letters: Letters;
  readonly exchange: Exchange;
  readonly casework: Casework;
  readonly webhooks: Webhooks;
  /** What operators set. */
  readonly settings: InstallationSettings;
  readonly access: Access;
  readonly audit: Audit;
  readonly pulse: Pulse;
  readonly storage: Storage;
}

/** A module with its room put in. */
export interface Mounted {
  readonly name: string;
  readonly follows: Follows;
  readonly schedules: (tell: TellFault) => readonly Schedule[];
  readonly upkeep: readonly Schedule[];
  readonly forgets: (now: () => number) => Readonly<Record<string, () => Promise<unknown>>>;
  readonly measures: readonly Measure[];
}

interface Wired {
  readonly module: Omit<Module, 'follows' | 'schedules' | 'upkeep' | 'forgets' | 'measures'>;
  readonly mount: (rooms: Rooms) => Mounted;
}

function wired<Room>(module: Module<Room>, of: (rooms: Rooms) => Room): Wired {
  return {
    module,
    mount: (rooms) => {
      const room = of(rooms);
      return {
        name: module.name,
        follows: module.follows?.(room) ?? {},
        schedules: (tell) => module.schedules?.(room, tell) ?? [],
        upkeep: module.upkeep?.(room) ?? [],
        forgets: (now) => module.forgets?.(room, now) ?? {},
        measures: module.measures?.(room) ?? [],
      };
    },
  };
}

/** Every module: a room that is added has one line here. Events go first where something ends: nothing is judged then. */
const WIRED: readonly Wired[] = [
  wired(intakeModule, ({ intake }) => intake),
  wired(rulesModule, ({ rules }) => rules),
  wired(detectionModule, ({ detection }) => detection),
  // Before what it gives reasons for: its rows can go first.
  wired(redressModule(reviewKeys), ({ redress }) => redress),
  wired(reviewModule, ({ review }) => review),
  wired(screeningModule, ({ screening }) => screening),
  wired(returnsModule, ({ returns }) => returns),
  wired(networksModule, ({ networks }) => networks),
  wired(spreadModule, ({ spread }) => spread),
  wired(incidentsModule, ({ incidents }) => incidents),
  wired(modelsModule, ({ models }) => models),
  wired(disclosureModule, ({ disclosure }) => disclosure),
  wired(ordersModule, ({ orders }) => orders),
  wired(lawModule, ({ law }) => law),
  wired(ledgerModule, ({ ledger }) => ledger),
  wired(lettersModule, ({ letters }) => letters),
  wired(noticeExchangeModule, ({ exchange }) => exchange),
  wired(caseworkModule, ({ casework }) => casework),
  wired(webhooksModule, ({ webhooks }) => webhooks),
  wired(settingsModule, ({ settings }) => settings),
  wired(accessModule, ({ access }) => access),
  wired(auditModule, ({ audit }) => audit),
  wired(pulseModule, ({ pulse }) => pulse),
  wired(storageModule, ({ storage }) => storage),
];

/** What the modules declare by themselves: migrations, retention, webhook events. */
export const MODULES: readonly Wired['module'][] = WIRED.map(({ module }) => module);

/** Mounts every module on the rooms of a process. */
export function mountModules(rooms: Rooms): readonly Mounted[] {
  return WIRED.map(({ mount }) => mount(rooms));
}

/** Tables of every module. */
export const ALL_MIGRATIONS: Migrations = Object.assign({}, ...MODULES.map(({ migrations }) => migrations));

/** What platforms can be told by webhook, of all modules. */
export const WEBHOOK_EVENT_TYPES: readonly string[] = MODULES.flatMap(
  ({ webhookEvents = [] }) => webhookEvents,
);
