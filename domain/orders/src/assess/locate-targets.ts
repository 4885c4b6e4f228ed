import type { OrderForm, OrderSettings } from '@breakwater/contracts/orders';
import type { Located, OrderContext } from '../ports.ts';
import { selectSettings } from '../store/settings.ts';
import { selectTasks } from '../store/tasks.ts';

const ALL = 100_000;

/** Where the targets of a form are; what a person found before stays found. Called outside of transactions. */
export async function locateTargets(
  context: OrderContext,
  { targets }: OrderForm,
  orderId?: string,
): Promise<readonly (Located | undefined)[]> {
  const { platforms } = await selectSettings(context.storage.db);
  const asked = targets.map((target) => ({ ...target, ...platformOf(target.platform, platforms) }));
  const found = asked.length === 0 ? [] : await context.locate(asked);
  const before = orderId === undefined ? [] : await selectTasks(context.storage.db, orderId, { limit: ALL });
  return targets.map((target, place) => {
    if (found[place] !== undefined) return found[place];
    const known = before.find((task) => task.place === place);
    return known?.platform !== undefined && known.target.value === target.value
      ? { platform: known.platform, accountId: known.accountId, contentId: known.contentId }
      : undefined;
  });
}

function platformOf(named: string | undefined, [first]: OrderSettings['platforms']): { platform?: string } {
  const platform = named ?? first;
  return platform === undefined ? {} : { platform };
}
