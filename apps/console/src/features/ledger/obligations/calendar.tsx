import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Local } from '../../../ui/local.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { monthsOf } from './by-due.ts';
import { ObligationChip } from './obligation-chip.tsx';
import styles from './obligations.module.css';
import { obligationsQuery } from './queries.ts';

/** What is due in each month, past ones too: what was missed stays visible. */
export function Calendar({ platform }: { readonly platform: string | undefined }) {
  const t = useT();
  const formats = useFormats();
  const query = useQuery(obligationsQuery(platform));
  return (
    <QueryState query={query} rows={12}>
      {(obligations) => {
        const months = monthsOf(obligations);
        if (months.length === 0) return <EmptyState title={t('obligations.no-dates')} />;
        return (
          <ol className={styles.months}>
            {months.map(({ month, due }) => (
              <li key={month}>
                <h2>{formats.month(`${month}-15T12:00:00Z`)}</h2>
                <ul className={styles.rows}>
                  {due.map(({ id, dueAt = '', dueOn = dueAt, label, platform: of, state }) => (
                    <li key={id}>
                      <time dateTime={dueOn}>{formats.date(dueOn)}</time>
                      <ObligationChip state={state} />
                      <Link to="/obligations" search={{ obligation: id }}>
                        <Local text={label} />
                      </Link>
                      <bdi className="dim">{of}</bdi>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        );
      }}
    </QueryState>
  );
}
