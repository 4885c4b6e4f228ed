import type { Condition, PackClock } from '@breakwater/contracts/law';
import type { IssuedOrder } from '@breakwater/contracts/notice-exchange';
import { itemsOf, toInstant } from '@breakwater/kernel';
import type { Law } from '@breakwater/law';
import type { AskedFact } from '@breakwater/ledger';
import type { Exchange } from '@breakwater/notice-exchange';

const PAGE = 200;
const ENDED: ReadonlySet<IssuedOrder['state']> = new Set(['answered', 'received', 'withdrawn']);

/** What was asked of platforms by the signed exchange, as the ledger counts it beside other ways. */
export async function askedByExchange(
  orders: Exchange['orders'],
  law: Pick<Law, 'clocks' | 'due' | 'requestType'>,
): Promise<AskedFact[]> {
  const asked: AskedFact[] = [];
  for await (const order of itemsOf((cursor) => orders.list({ limit: PAGE, cursor })))
    if (order.state !== 'withdrawn') asked.push(factOf(order, law));
  return asked;
}

function factOf(order: IssuedOrder, law: Pick<Law, 'clocks' | 'due' | 'requestType'>): AskedFact {
  const { id, peerName, form, state, answer, issuedAt } = order;
  const refused = answer === 'refused';
  const count = form.targets.length;
  const answered = ENDED.has(state);
  return {
    id,
    what: { en: `Order by the exchange: ${state}.`, ur: `تبادلے کے ذریعے حکم: \u2068${state}\u2069۔` },
    names: [peerName],
    at: issuedAt,
    items: {
      asked: count,
      acknowledged: state === 'sent' || answered ? 0 : count,
      // Nobody looked at the addresses themselves: that a platform says so is no finding of ours.
      gone: 0,
      stillThere: 0,
      refused: refused ? count : 0,
      // A refusal by the exchange comes with the form of the law, which names its ground.
      withGround: refused ? count : 0,
    },
    answered,
    clocks: answered ? [] : clocksOf(order, law),
  };
}

/** Periods of the law that run from receipt, for an order that arrived, by the platform's signed receipt. */
function clocksOf({ form, messages }: IssuedOrder, law: Pick<Law, 'clocks' | 'due' | 'requestType'>) {
  const { instrument, requestType, emergency } = form;
  const arrivedAt = messages.find(
    ({ direction, kind }) => direction === 'out' && kind === 'order',
  )?.arrivedAt;
  if (instrument === undefined || requestType === undefined || arrivedAt === undefined) return [];
  if (!law.requestType(instrument, requestType)) return [];
  const conditions = new Set<Condition>([emergency === true ? 'emergency' : 'not-emergency']);
  return law
    .clocks(instrument, requestType, conditions)
    .filter(isDuty)
    .flatMap((clock) => {
      const { dueAt } = law.due(instrument, clock, { startedAt: Date.parse(arrivedAt), pauses: [] });
      return dueAt === undefined ? [] : [{ label: clock.label, art: clock.art, dueAt: toInstant(dueAt) }];
    });
}

function isDuty({ owedBy, starts, act }: PackClock): boolean {
  return owedBy === 'provider' && starts === 'receipt' && act !== 'held' && act !== 'may-object';
}
