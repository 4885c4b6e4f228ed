import type { DesignationList } from '@breakwater/contracts/screening';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Id } from '../../../ui/user-text.tsx';
import styles from './lists.module.css';

/** What a list is set to, and what is in it. */
export function ListFacts({ list }: { readonly list: DesignationList }) {
  const t = useT();
  const formats = useFormats();
  const { authority, screens, sources, everyHours, format, entries, dataDate, digest } = list;
  return (
    <Facts
      facts={[
        { id: 'authority', label: t('lists.column.authority'), value: <bdi>{authority}</bdi> },
        { id: 'screens', label: t('lists.column.screens'), value: t(`lists.screens.${screens}`) },
        { id: 'entries', label: t('lists.column.entries'), value: formats.number(entries) },
        ...(dataDate ? [{ id: 'date', label: t('lists.fact.date'), value: <bdi>{dataDate}</bdi> }] : []),
        {
          id: 'sources',
          label: t('lists.field.sources'),
          value:
            sources.length === 0 ? (
              t('lists.fact.by-hand')
            ) : (
              <ul className={styles.sources}>
                {sources.map((source) => (
                  <li key={source}>
                    <Id>{source}</Id>
                  </li>
                ))}
              </ul>
            ),
        },
        ...(sources.length === 0
          ? []
          : [
              {
                id: 'every',
                label: t('lists.field.every'),
                value:
                  everyHours === undefined
                    ? t('lists.fact.on-demand')
                    : t('lists.fact.every', { count: everyHours }),
              },
            ]),
        ...(format ? [{ id: 'format', label: t('lists.field.format'), value: <Id>{format}</Id> }] : []),
        ...(digest ? [{ id: 'digest', label: t('lists.fact.digest'), value: <Id>{digest}</Id> }] : []),
      ]}
    />
  );
}
