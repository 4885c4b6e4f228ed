import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import blocks from '../../../ui/blocks.module.css';
import { RowsTable } from '../../../ui/rows-table.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import styles from '../incidents.module.css';
import { variantsQuery } from '../queries.ts';

const SHOWN = 20;

/** Copies and variants as they come; each leads to its posts and their jobs. */
export function Variants({ id }: { readonly id: string }) {
  const t = useT();
  const formats = useFormats();
  const variants = useQuery(variantsQuery(id));
  return (
    <section className={blocks.box} aria-labelledby="incident-variants">
      <h2 id="incident-variants">{t('incidents.variants', { count: variants.data?.length ?? 0 })}</h2>
      <QueryState query={variants} rows={3}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="dim">{t('incidents.variants.none')}</p>
          ) : (
            <RowsTable
              label={t('incidents.variants', { count: rows.length })}
              columns={[
                t('incidents.column.variant'),
                t('incidents.column.copies'),
                t('incidents.column.accounts'),
                t('incidents.column.platforms'),
                t('incidents.column.latest'),
                t('incidents.column.decided'),
              ]}
            >
              {rows
                .slice(0, SHOWN)
                .map(({ variant, excerpt, copies, accounts, platforms, lastAt, decided }) => (
                  <tr key={variant}>
                    <td className={styles.excerpt}>
                      <Link
                        to="/incidents/$id"
                        params={{ id }}
                        search={{ tab: 'found', variant }}
                        className="one-line"
                        dir="auto"
                      >
                        {excerpt ?? t('incidents.variant.file', { number: variant + 1 })}
                      </Link>
                    </td>
                    <td>{formats.number(copies)}</td>
                    <td>{formats.number(accounts)}</td>
                    <td>
                      <bdi>{platforms.join(t('incidents.and'))}</bdi>
                    </td>
                    <td className={styles.whole}>
                      <Time at={lastAt} />
                    </td>
                    <td className={styles.whole}>
                      {t('incidents.of', { part: formats.number(decided), whole: formats.number(copies) })}
                    </td>
                  </tr>
                ))}
            </RowsTable>
          )
        }
      </QueryState>
      {(variants.data?.length ?? 0) > SHOWN && (
        <Link to="/incidents/$id" params={{ id }} search={{ tab: 'found' }}>
          {t('incidents.variants.more', { count: (variants.data?.length ?? 0) - SHOWN })}
        </Link>
      )}
    </section>
  );
}
