import type { Purge } from '@breakwater/contracts/returns';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../../i18n/formats.ts';
import { useT } from '../../../../i18n/t.tsx';
import { QueryState } from '../../../../ui/states.tsx';
import { Time } from '../../../../ui/time.tsx';
import styles from '../gate.module.css';
import { purgesQuery } from '../queries.ts';
import { useWordOf } from '../words.ts';

/** What was forgotten and why: only counts of it are left. */
export function Purges() {
  const t = useT();
  const query = useQuery(purgesQuery);
  return (
    <section className={styles.box} aria-labelledby="vault-purges">
      <h2 id="vault-purges">{t('gate.purges')}</h2>
      <QueryState query={query} rows={4}>
        {(purges) =>
          purges.length === 0 ? (
            <p className="prose dim">{t('gate.purges.none')}</p>
          ) : (
            <PurgeTable purges={purges} />
          )
        }
      </QueryState>
    </section>
  );
}

function PurgeTable({ purges }: { readonly purges: readonly Purge[] }) {
  const t = useT();
  const formats = useFormats();
  const wordOf = useWordOf();
  return (
    <table className={styles.table} aria-labelledby="vault-purges">
      <thead>
        <tr>
          <th scope="col">{t('gate.column.at')}</th>
          <th scope="col">{t('gate.purges.because')}</th>
          <th scope="col">{t('gate.vault.class')}</th>
          <th scope="col" className={styles.number}>
            {t('gate.removals')}
          </th>
          <th scope="col" className={styles.number}>
            {t('gate.kept.count')}
          </th>
        </tr>
      </thead>
      <tbody>
        {purges.map(({ at, because, class: kind, removals, tokens }) => (
          <tr key={`${at} ${because} ${kind}`}>
            <td>
              <Time at={at} />
            </td>
            <td>{t(`gate.purge.${because}`)}</td>
            <td>{kind === undefined ? '–' : wordOf('retention', kind)}</td>
            <td className={styles.number}>{formats.number(removals)}</td>
            <td className={styles.number}>{formats.number(tokens)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
