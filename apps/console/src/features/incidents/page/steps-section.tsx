import type { Incident } from '@breakwater/contracts/incidents';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { usePartWords } from '../../../i18n/word-of.ts';
import { Actor } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { RowsTable } from '../../../ui/rows-table.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { stepsQuery } from '../queries.ts';

/** What was done, by whom and when. */
export function StepsSection({ incident }: { readonly incident: Incident }) {
  const t = useT();
  const formats = useFormats();
  const wordOf = usePartWords('incidents');
  const steps = useQuery(stepsQuery(incident.id));
  return (
    <section className={styles.box} aria-label={t('incidents.section.steps')}>
      <QueryState query={steps}>
        {(rows) => (
          <RowsTable
            label={t('incidents.section.steps')}
            columns={[
              t('incidents.column.when'),
              t('incidents.column.what'),
              t('incidents.column.who'),
              t('incidents.column.note'),
            ]}
          >
            {rows.map(({ at, by, step, note }) => (
              <tr key={`${at} ${step} ${note ?? ''}`}>
                <td>
                  <time dateTime={at}>{formats.dateTimeSeconds(at)}</time>
                </td>
                <td>{wordOf('step', step)}</td>
                <td>{by === 'system' ? t('incidents.by-system') : <Actor id={by} />}</td>
                <td>{note !== undefined && <UserText>{note}</UserText>}</td>
              </tr>
            ))}
          </RowsTable>
        )}
      </QueryState>
    </section>
  );
}
