import type { SpreadForecast } from '@breakwater/contracts/spread';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';

/** What will still be reached in six hours with its interval, or that nobody can say. */
export function useExpected(): (forecast: SpreadForecast) => string {
  const t = useT();
  const formats = useFormats();
  return (forecast) => {
    if (!forecast.known) return t('spread.unknown');
    const { expected, low, high } = forecast.exposure['6h'];
    return t('spread.expected', {
      expected: formats.number(expected),
      low: formats.number(low),
      high: formats.number(high),
    });
  };
}
