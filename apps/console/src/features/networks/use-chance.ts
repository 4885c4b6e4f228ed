import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';

/** Below this only that it is less is worth saying. */
const LEAST = 0.001;

/** A false-discovery rate in words: how many such groups chance alone would make. */
export function useChance(): (q: number) => string {
  const t = useT();
  const formats = useFormats();
  return (q) =>
    q < LEAST
      ? t('networks.chance.below', { share: formats.percent(LEAST) })
      : t('networks.chance', { share: formats.percent(q) });
}
