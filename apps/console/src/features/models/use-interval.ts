import type { ShareInterval } from '@breakwater/contracts/models';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';

/** A share with the bounds between which it lies at 95 %: `0.30 % (0.11–0.78 %)`. */
export function useInterval(): (share: number, interval?: ShareInterval) => string {
  const t = useT();
  const formats = useFormats();
  return (share, interval) => {
    const value = formats.percent(share, 2);
    if (!interval) return value;
    const [low, high] = [formats.percent(interval.low, 2), formats.percent(interval.high, 2)];
    return t('models.interval', { value, low, high });
  };
}
