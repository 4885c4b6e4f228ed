import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useT } from '../i18n/t.tsx';
import { useSavePreferences } from './save-preferences.ts';

const THEMES = ['light', 'dark', 'auto'] as const;

/** Light, dark, or what the machine says. With `saved`, it is kept with the account. */
export function ThemeSwitch({ saved = false }: { readonly saved?: boolean }) {
  const t = useT();
  const save = useSavePreferences();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  function choose(value: string): void {
    const theme = THEMES.find((one) => one === value) ?? 'auto';
    setColorScheme(theme);
    if (saved) void save({ theme });
  }
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('frame.theme')}
      value={colorScheme}
      onChange={choose}
      data={THEMES.map((value) => ({ value, label: t(`frame.theme.${value}`) }))}
    />
  );
}
