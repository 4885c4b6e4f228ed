import { useCallback } from 'react';
import { savePreferences } from '../api/preferences.ts';
import type { Preferences } from '../api/session.ts';
import { useT } from '../i18n/t.tsx';
import { showToast } from '../ui/toast.tsx';

/** Saves, and says so when it could not be kept. */
export function useSavePreferences(): (change: Partial<Preferences>) => Promise<void> {
  const t = useT();
  return useCallback(
    (change) =>
      savePreferences(change).catch(() => showToast({ tone: 'danger', text: t('frame.not-saved') })),
    [t],
  );
}
