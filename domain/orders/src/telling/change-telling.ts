import type { Telling, TellingChange } from '@breakwater/contracts/orders';
import { sha256, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { changeOrder } from '../change-order.ts';
import { invalid, OrderError } from '../order-error.ts';
import { checkPerson } from '../person.ts';
import type { OrderContext } from '../ports.ts';
import type { StoredOrder, StoredTelling } from '../stored-order.ts';
import { LONGEST_SECRECY_MS, latestOf, tellingOf } from './telling-of.ts';
import { ruleOf } from './telling-of-order.ts';

/**
 * Decides, as a lawyer, what users are told of an order: now, when a secrecy ends that has an end from here on, or nothing
 * yet until somebody looks again. Within the bounds that the law of the order sets. What waits to be told moves with it.
 *
 * Throws 403 `person-needed`; OrderError 404 `order-not-found`, 409 `order-unclassified`, 422 `order-invalid`,
 * `secrecy-too-long` with the latest end that the law allows.
 */
export async function changeTelling(
  context: OrderContext,
  work: Work,
  id: string,
  { act, until, decision, because }: TellingChange,
  by: string,
): Promise<void> {
  checkPerson(by);
  let told: Telling | undefined;
  await changeOrder(context, work, id, async (order, now) => {
    const rule = ruleOf(context, order);
    if (!rule)
      throw new OrderError(
        'order-unclassified',
        'Nobody knows yet under which law this order is, and so not what users are told: name instrument and request type first.',
        409,
      );
    const { asked: _asked, reviewAt: _review, ...before } = order.telling ?? {};
    const said = { ...before, by, because };
    const telling: StoredTelling =
      act === 'tell'
        ? { ...said, tell: toInstant(now) }
        : act === 'keep'
          ? { ...untold(said), reviewAt: toInstant(dayAhead(until, now)) }
          : { ...untold(said), end: endOf(order, { until, decision, now }) };
    const facts = { ...rule, order: { ...order, telling }, now };
    if (act === 'end') checkBound(facts, rule.rule, dayAhead(until, now));
    told = tellingOf(facts);
    const detail = { act, state: told.state, until: told.until, reviewAt: told.reviewAt };
    return {
      by,
      action: 'order.telling',
      detail: { ...detail, becauseSha256: sha256(because) },
      patch: { telling },
    };
  });
  // Afterwards, in the same unit: what is told then is a step of the order of its own.
  if (told) await context.retell(work, id, told, by);
}

/** What was to be told from now on is not. */
function untold({ tell: _tell, ...rest }: StoredTelling): StoredTelling {
  return rest;
}

function dayAhead(until: string | undefined, now: number): number {
  const at = Date.parse(until ?? '');
  if (at > now && at <= now + LONGEST_SECRECY_MS) return at;
  throw invalid(
    '/until',
    'Name an instant that is ahead of now, within 366 days: nothing is secret for ever, and it can be moved again.',
  );
}

function endOf(
  { form, telling }: StoredOrder,
  { until, decision = '', now }: { until: string | undefined; decision: string | undefined; now: number },
): NonNullable<StoredTelling['end']> {
  if (decision.trim() === '')
    throw invalid('/decision', 'Name the decision that sets the end: a secrecy goes back to an order.');
  const extended = telling?.end !== undefined || form.secrecy?.until !== undefined;
  return {
    until: toInstant(dayAhead(until, now)),
    decision: decision.trim(),
    ...(extended && { extends: true }),
  };
}

function checkBound(
  facts: Parameters<typeof latestOf>[0],
  { default: who, art }: { readonly default: string; readonly art: string },
  until: number,
): void {
  if (who !== 'notify')
    throw invalid(
      '/act',
      'Under this law it is not for us to tell users, so no secrecy of ours ends: say tell where they are told after all, or keep.',
    );
  const latest = latestOf(facts);
  if (latest === undefined || until <= latest) return;
  throw new OrderError(
    'secrecy-too-long',
    `The law lets nobody be kept from knowing after ${toInstant(latest)} (${art}).`,
    422,
    { pointer: '/until', extra: { latest: toInstant(latest) } },
  );
}
