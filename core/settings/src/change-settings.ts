import type { PublicUrlChange, Settings, SettingsChange } from '@breakwater/contracts/settings';
import { invalid, toInstant } from '@breakwater/kernel';
import { checkPattern } from './check-pattern.ts';
import { DEFAULT_SETTINGS } from './default-settings.ts';
import type { SettingsContext } from './settings-context.ts';
import { lockSettings, saveSettings } from './store.ts';

/**
 * Changes some settings, whose form the contract has checked, and leaves the others. Clocks that run already keep the time that they were started with.
 *
 * @throws BreakwaterError 422 `request-invalid` with a pointer to what cannot be set so
 */
export function changeSettings(
  context: SettingsContext,
  change: SettingsChange | PublicUrlChange,
  by: string,
): Promise<Settings> {
  return context.storage.work(async (work) => {
    const changed = { ...(await lockSettings(work.db)), ...change };
    const settings = { ...DEFAULT_SETTINGS, ...changed };
    checkSettings(settings);
    await saveSettings(work.db, changed, toInstant(context.clock.now()), by);
    work.record({
      actor: by,
      action: 'settings.changed',
      subject: 'review',
      detail: { names: Object.keys(change) },
    });
    return settings;
  });
}

function checkSettings(settings: Settings): void {
  if (settings.publicUrl !== '' && !URL.canParse(settings.publicUrl)) {
    throw invalid('/publicUrl', 'Expected an address such as https://safety.harbour.example.');
  }
  settings.embedOrigins.forEach((origin, index) => {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin.toLowerCase())
      throw invalid(`/embedOrigins/${index}`, 'Expected an origin such as https://portal.harbour.example.');
  });
  settings.noticeLocations.forEach(({ pattern }, index) => {
    checkPattern(pattern, `/noticeLocations/${index}/pattern`);
  });
}
