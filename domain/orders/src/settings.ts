import type { OrderSettings } from '@breakwater/contracts/orders';
import type { OrderContext } from './ports.ts';
import { putSettings, selectSettings } from './store/settings.ts';

/** What the desk works with: languages in which it takes orders, its names, whom it protects, where its platforms are at home. */
export function getSettings({ storage }: OrderContext): Promise<OrderSettings> {
  return selectSettings(storage.db);
}

/** Sets it anew; orders that are here are checked with it when they are checked again. */
export async function changeSettings(
  context: OrderContext,
  settings: OrderSettings,
  by: string,
): Promise<OrderSettings> {
  await context.storage.work(async (work) => {
    await putSettings(work.db, settings);
    const detail = {
      languages: settings.languages,
      protectedTargets: settings.protectedTargets.length,
      platforms: settings.platforms,
      homes: settings.homes ?? [],
    };
    work.record({ actor: by, action: 'order-settings.changed', subject: 'orders', detail });
  });
  return settings;
}
