import type { ScorecardMeasure } from '@breakwater/contracts/ledger';
import { useCountryName } from '../../../i18n/country-name.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';

type Unit = Pick<ScorecardMeasure, 'unit'>;

/** A value with its unit, interval and sample in words; why there is none. */
export function useMeasureText(): {
  number(measure: Unit, value: number): string;
  value(measure: ScorecardMeasure): string;
} {
  const t = useT();
  const formats = useFormats();
  const countryName = useCountryName();
  function number({ unit }: Unit, value: number): string {
    switch (unit) {
      case 'share':
        return formats.percent(value, 0);
      case 'yes-no':
        return t(value >= 0.5 ? 'scorecards.yes' : 'scorecards.no');
      case 'hours':
        return t('scorecards.hours', { value: formats.number(value, 1) });
      case 'days':
        return t('scorecards.days', { value: formats.number(value, 1) });
      default:
        return unit satisfies never;
    }
  }
  return {
    number,
    value(measure) {
      const { value, low, high, of, unit, places } = measure;
      if (value === undefined) return t('scorecards.no-value', { of });
      if (places !== undefined)
        return places
          .map(({ jurisdiction, inPlace }) => {
            const place = countryName(jurisdiction);
            return t('scorecards.place', { place, value: number(measure, inPlace ? 1 : 0) });
          })
          .join(' · ');
      if (low === undefined || high === undefined || unit === 'yes-no')
        return t('scorecards.value', { value: number(measure, value), of });
      const between = { low: number(measure, low), high: number(measure, high) };
      return t('scorecards.value.between', { value: number(measure, value), ...between, of });
    },
  };
}
