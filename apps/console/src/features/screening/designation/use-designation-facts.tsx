import type { DesignatedBirth, DesignationEntry } from '@breakwater/contracts/screening';
import type { ReactNode } from 'react';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import type { Fact } from '../../../ui/facts.tsx';
import { birthText } from './birth-text.ts';
import styles from './designation.module.css';

const TEXTS = ['programmes', 'fathers', 'places', 'roles', 'urls', 'emails', 'phones'] as const;

/** What a list says besides the names, as far as it says anything. Countries and titles are shown and never scored. */
export function useDesignationFacts(): (entry: DesignationEntry) => readonly Fact[] {
  const t = useT();
  const formats = useFormats();
  return (entry) => {
    const births = entry.births.map((birth) => ({ key: JSON.stringify(birth), birth }));
    const several = (id: string, lines: readonly string[]): Fact[] =>
      lines.length === 0 ? [] : [{ id, label: t(`screening.fact.${id}`), value: <Lines lines={lines} /> }];
    const [programmes = [], ...texts] = TEXTS.map((id) => several(id, entry[id]));
    return [
      ...programmes,
      ...(entry.listedOn
        ? [{ id: 'listed-on', label: t('screening.fact.listed-on'), value: formats.date(entry.listedOn) }]
        : []),
      ...(births.length === 0
        ? []
        : [
            {
              id: 'births',
              label: t('screening.fact.births'),
              value: births.map(({ key, birth }) => (
                <div key={key}>
                  <Birth birth={birth} />
                </div>
              )),
            },
          ]),
      ...texts.flat(),
      ...several('countries', entry.countries),
      ...several(
        'identifiers',
        entry.identifiers.map(({ value, country }) => [value, country].filter(Boolean).join(' · ')),
      ),
      ...several(
        'wallets',
        entry.wallets.map(({ currency, address }) => `${currency} ${address}`),
      ),
      ...several('remarks', entry.remarks === undefined ? [] : [entry.remarks]),
    ];
  };
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  return (
    <ul className={styles.plain}>
      {[...new Set(lines)].map((line) => (
        <li key={line}>
          <bdi>{line}</bdi>
        </li>
      ))}
    </ul>
  );
}

function Birth({ birth }: { readonly birth: DesignatedBirth }): ReactNode {
  const t = useT();
  const text = birthText(birth);
  return (
    <>
      {text !== '' && <bdi>{birth.circa ? t('screening.birth.circa', { date: text }) : text}</bdi>}
      {birth.place && (
        <>
          {text !== '' && ' · '}
          <bdi>{birth.place}</bdi>
        </>
      )}
    </>
  );
}
