import type { ScreeningMatch } from '@breakwater/contracts/screening';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { useWordOf } from '../words.ts';
import { rough } from './rough.ts';

/** The listed name that matched: what its list says of its strength, what is worked out from it, and how many bear it. */
export function NameFacts({ match }: { readonly match: ScreeningMatch }) {
  const t = useT();
  const wordOf = useWordOf();
  const bearers = useBearers();
  const { listedName, strength, namesakes } = match;
  const reasons = strength.reasons.map((reason) => wordOf('reason', reason)).join(t('screening.and'));
  return (
    <Facts
      facts={[
        { id: 'listed', label: t('screening.listed-name'), value: <bdi>{listedName}</bdi> },
        {
          id: 'official',
          label: t('screening.strength.official'),
          value: wordOf('strength', strength.official),
        },
        {
          id: 'computed',
          label: t('screening.strength.computed'),
          value:
            reasons === ''
              ? wordOf('strength', strength.computed)
              : t('screening.strength.because', { strength: wordOf('strength', strength.computed), reasons }),
        },
        ...(namesakes === undefined
          ? []
          : [{ id: 'namesakes', label: t('screening.bearers'), value: bearers(namesakes) }]),
      ]}
    />
  );
}

/** How many people bear a name, in words. */
export function useBearers(): (namesakes: number) => string {
  const t = useT();
  const formats = useFormats();
  return (namesakes) => {
    const count = rough(namesakes);
    return count < 1
      ? t('screening.rarely-borne')
      : t('screening.namesakes', { count, rough: formats.number(count) });
  };
}
