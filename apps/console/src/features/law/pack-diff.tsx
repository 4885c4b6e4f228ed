import { useQuery } from '@tanstack/react-query';
import { useT } from '../../i18n/t.tsx';
import { ScrollX } from '../../ui/scroll-x.tsx';
import { QueryState } from '../../ui/states.tsx';
import styles from './law.module.css';
import { diffQuery } from './queries.ts';

interface PackDiffProps {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** What is different between two versions, rule by rule. */
export function PackDiff({ id, from, to }: PackDiffProps) {
  const t = useT();
  const query = useQuery(diffQuery(id, from, to));
  const title = t('law.diff', { from, to });
  return (
    <section className={styles.box} aria-label={title}>
      <h3>{title}</h3>
      <QueryState query={query} rows={4}>
        {({ changes }) =>
          changes.length === 0 ? (
            <p className="dim">{t('law.diff.none')}</p>
          ) : (
            <ScrollX label={title}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{t('law.diff.where')}</th>
                    <th scope="col">{t('law.diff.before')}</th>
                    <th scope="col">{t('law.diff.after')}</th>
                  </tr>
                </thead>
                <tbody>
                  {changes.map(({ path, before, after }) => (
                    <tr key={path}>
                      <th scope="row">
                        <bdi>{path}</bdi>
                      </th>
                      <td>
                        {before === undefined ? (
                          <span className="dim">{t('law.diff.nothing')}</span>
                        ) : (
                          <del dir="auto">{before}</del>
                        )}
                      </td>
                      <td>
                        {after === undefined ? (
                          <span className="dim">{t('law.diff.nothing')}</span>
                        ) : (
                          <ins dir="auto">{after}</ins>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollX>
          )
        }
      </QueryState>
    </section>
  );
}
