import type { Condition, LawPack, PackClock, PackRequestType } from '@breakwater/contracts/law';
import type { MatterState } from '@breakwater/contracts/ledger';
import type { Assessment, OrderForm } from '@breakwater/contracts/orders';
import { assessOrder, assessUnknownLaw } from './assess/assess-order.ts';
import { conditionsOf, holds } from './assess/conditions.ts';
import type { OrderFacts } from './assess/order-facts.ts';
import type { Calendar } from './calendar/calendar.ts';
import { classifyOrder, type OrderClass } from './classify-order.ts';
import { computeDue } from './clock/compute-due.ts';
import type { ClockRun, Due } from './clock/due.ts';
import { climbLadder, type LadderEntry } from './ladder/climb-ladder.ts';
import { LawError } from './law-error.ts';
import { newestInForce } from './packs/newest-in-force.ts';
import { createReplies, type Replies } from './replies/replies.ts';
import type { DemandModel } from './terms/demand-model.ts';
import { createDemandReader } from './terms/read-demands.ts';
import type { TermList } from './terms/term-list.ts';

export interface LawOptions {
  /** All versions that are known; the newest in force of each instrument is used. */
  readonly packs: readonly LawPack[];
  readonly calendars: readonly Calendar[];
  /** Word lists; without them no order passes the tests that read its words. */
  readonly terms?: readonly TermList[];
  /** Weights by which sentences are judged; without them no order passes those tests either. */
  readonly demands?: DemandModel;
  /** Milliseconds since the epoch: which version is in force. */
  readonly now?: () => number;
}

/** The law as far as it is data: what may be asked, by when, and what follows. */
export interface Law {
  packs(): readonly LawPack[];
  pack(id: string): LawPack | undefined;
  requestType(pack: string, id: string): PackRequestType | undefined;
  classify(form: OrderForm): OrderClass | undefined;
  /**
   * An order that names no instrument or request type is one of which nobody knows the law: a lawyer looks.
   *
   * @throws LawError `pack-unknown`, `request-type-unknown`
   */
  assess(facts: OrderFacts): Assessment;
  /** @throws LawError `pack-unknown`, `request-type-unknown` */
  clocks(pack: string, type: string, conditions: ReadonlySet<Condition>): readonly PackClock[];
  conditions(facts: OrderFacts): ReadonlySet<Condition>;
  /** @throws LawError `pack-unknown`, `calendar-unknown`, `pause-reversed` */
  due(pack: string, clock: PackClock, run: ClockRun): Due;
  /** @throws LawError `pack-unknown` */
  ladder(pack: string, entries: readonly LadderEntry[]): MatterState[];
  readonly replies: Replies;
}

/** Makes one law of packs, calendars and word lists. Nothing is read from files here and nothing is kept. */
export function createLaw({ packs, calendars, terms, demands, now = Date.now }: LawOptions): Law {
  const read = terms === undefined || demands === undefined ? undefined : createDemandReader(terms, demands);
  const places = new Map(calendars.map((calendar) => [calendar.id, calendar]));
  let day = Number.NaN;
  let current: ReadonlyMap<string, LawPack> = new Map();
  // A version comes into force at midnight UTC: chosen once a day.
  const inForce = () => {
    const today = Math.floor(now() / 86_400_000);
    if (today !== day) current = newestInForce(packs, now());
    day = today;
    return current;
  };
  const find = (id: string) => inForce().get(id);
  const packOf = (id: string): LawPack => {
    const pack = find(id);
    if (!pack)
      throw new LawError('pack-unknown', 'There is no such law pack; see GET /v1/law/packs.', {
        status: 404,
      });
    return pack;
  };
  const typeOf = (pack: LawPack, id: string): PackRequestType => {
    const type = pack.requestTypes.find((one) => one.id === id);
    if (!type)
      throw new LawError('request-type-unknown', 'The law pack has no such request type; see the pack.', {
        status: 404,
      });
    return type;
  };
  const law: Law = {
    packs: () => [...inForce().values()],
    pack: find,
    requestType: (pack, id) => find(pack)?.requestTypes.find((type) => type.id === id),
    classify: (form) => classifyOrder(inForce().values(), form),
    assess(facts) {
      const { instrument, requestType } = facts.form;
      const reader = { packs: [...inForce().values()], read };
      if (instrument === undefined || requestType === undefined) return assessUnknownLaw(facts, reader);
      const pack = packOf(instrument);
      return assessOrder(pack, typeOf(pack, requestType), facts, reader);
    },
    clocks: (pack, type, conditions) =>
      typeOf(packOf(pack), type).clocks.filter((clock) => holds(clock, conditions)),
    conditions: conditionsOf,
    due(pack, clock, run) {
      const { timezone, calendar } = packOf(pack).pack;
      const place = places.get(calendar);
      if (!place)
        throw new LawError(
          'calendar-unknown',
          'The holiday calendar of this pack is not in packs/law/calendars.',
        );
      return computeDue(clock, { timezone, calendar: place }, run);
    },
    ladder: (pack, entries) => climbLadder(packOf(pack).escalationLadder, entries),
    replies: createReplies(find),
  };
  return law;
}
