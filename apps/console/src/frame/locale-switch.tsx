import { useLingui } from '@lingui/react';
import { SegmentedControl } from '@mantine/core';
import { changeLocale, isLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/t.tsx';
import { useSavePreferences } from './save-preferences.ts';

/** Each language in its own name. With `saved`, it is kept with the account. */
export function LocaleSwitch({ saved = false }: { readonly saved?: boolean }) {
  const t = useT();
  const save = useSavePreferences();
  const { i18n } = useLingui();
  async function choose(value: string): Promise<void> {
    if (!isLocale(value)) return;
    await changeLocale(value);
    if (saved) await save({ locale: value });
  }
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('frame.language')}
      value={i18n.locale}
      onChange={(value) => void choose(value)}
      data={[
        { value: 'en', label: <span lang="en">English</span> },
        { value: 'ur', label: <span lang="ur">اردو</span> },
      ]}
    />
  );
}
