import type { NarrowedScope, OrderTarget, OrderTask } from '@breakwater/contracts/orders';
import { OrderError } from '../order-error.ts';
import type { StoredOrder } from '../stored-order.ts';

const keyOf = ({ kind, value, platform = '' }: OrderTarget) => `${kind}\0${platform}\0${value}`;

/** What an order asks for, or a part of it. Never more: Throws OrderError 422 `scope-wider`. */
export function checkScope({ form }: StoredOrder, scope: NarrowedScope): void {
  const named = new Set(form.targets.map(keyOf));
  if (scope.targets?.some((target) => !named.has(keyOf(target)))) throw wider('/scope/targets');
  if (scope.dataCategories?.some((one) => !(form.dataCategories ?? []).includes(one)))
    throw wider('/scope/dataCategories');
  const { territories } = form;
  if (form.worldwide !== true && scope.territories?.some((one) => territories && !territories.includes(one)))
    throw wider('/scope/territories');
  const starts = form.targets.map(({ from }) => from ?? form.from);
  const ends = form.targets.map(({ to }) => to ?? form.to);
  if (
    scope.from !== undefined &&
    starts.every((one) => one !== undefined && Date.parse(scope.from ?? '') < Date.parse(one))
  )
    throw wider('/scope/from');
  if (
    scope.to !== undefined &&
    ends.every((one) => one !== undefined && Date.parse(scope.to ?? '') > Date.parse(one))
  )
    throw wider('/scope/to');
}

function wider(pointer: string): OrderError {
  const message = 'To narrow an order is to give less of it: this is not in what it asks for.';
  return new OrderError('scope-wider', message, 422, { pointer });
}

/** Whether a task is still in the scope. */
export function isWithin(task: Pick<OrderTask, 'target'>, scope: NarrowedScope | undefined): boolean {
  if (scope?.targets === undefined) return true;
  const key = keyOf(task.target);
  return scope.targets.some((target) => keyOf(target) === key);
}

/** The range of a target within the scope: the later beginning and the earlier end. Instants in RFC 3339. */
export function rangeOf(
  { form }: StoredOrder,
  target: OrderTarget,
  scope: NarrowedScope | undefined,
): { readonly from?: string; readonly to?: string } {
  const from = latest([target.from ?? form.from, scope?.from]);
  const to = earliest([target.to ?? form.to, scope?.to]);
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function sorted(times: readonly (string | undefined)[]): string[] {
  return times.flatMap((at) => at ?? []).sort((a, b) => Date.parse(a) - Date.parse(b));
}
const latest = (times: readonly (string | undefined)[]) => sorted(times).at(-1);
const earliest = (times: readonly (string | undefined)[]) => sorted(times)[0];
