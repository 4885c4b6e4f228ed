import type { ScreeningMatch } from '@breakwater/contracts/screening';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '../../../i18n/t.tsx';
import { QueryState } from '../../../ui/states.tsx';
import styles from '../cases/case-view.module.css';
import { designationQuery } from '../queries.ts';
import { DesignationView } from './designation-view.tsx';

/** The designation beside what was screened. */
export function DesignationSide({ match }: { readonly match: Pick<ScreeningMatch, 'designationId'> }) {
  const t = useT();
  const id = match.designationId;
  const designation = useQuery(designationQuery(id));
  return (
    <section className={styles.half} aria-labelledby="case-designation">
      <h2 id="case-designation">{t('screening.designation')}</h2>
      <p>
        <Link to="/screening/designations/$id" params={{ id }}>
          {t('screening.designation.open')}
        </Link>
      </p>
      <QueryState query={designation} rows={6}>
        {(one) => <DesignationView designation={one} />}
      </QueryState>
    </section>
  );
}
