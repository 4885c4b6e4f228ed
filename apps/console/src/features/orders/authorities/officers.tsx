import type { Officer } from '@breakwater/contracts/orders';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../../api/server-clock.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { StateChip } from '../../../ui/state-chip.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { OfficerActs } from './officer-acts.tsx';
import { officersQuery } from './queries.ts';

/** The portal accounts of an authority; each has to be vouched for again before its end. */
export function Officers({ authorityId, mayManage }: OfficersProps) {
  const t = useT();
  const query = useQuery(officersQuery(authorityId));
  return (
    <section className={styles.box} aria-labelledby="authority-officers">
      <h2 id="authority-officers">{t('authorities.officers')}</h2>
      <QueryState query={query} rows={2}>
        {(officers) => (
          <>
            {officers.length === 0 && <p className="prose dim">{t('authorities.officers.none')}</p>}
            <ul className={styles.rows}>
              {officers.map((officer) => (
                <li key={officer.id} className={styles.line}>
                  <bdi>{officer.name}</bdi>
                  <OfficerState officer={officer} />
                  {mayManage && <OfficerActs officer={officer} />}
                </li>
              ))}
            </ul>
          </>
        )}
      </QueryState>
    </section>
  );
}

interface OfficersProps {
  readonly authorityId: string;
  readonly mayManage: boolean;
}

function OfficerState({ officer: { disabled, joinedAt, expiresAt } }: { readonly officer: Officer }) {
  const t = useT();
  const expired = Date.parse(expiresAt) < useNow();
  const state = disabled ? 'disabled' : joinedAt ? 'joined' : 'invited';
  const tone = disabled ? 'danger' : joinedAt ? 'done' : 'neutral';
  return (
    <>
      <StateChip tone={tone}>{t(`authorities.officer.${state}`)}</StateChip>
      {expired && <StateChip tone="attention">{t('authorities.expired')}</StateChip>}
      <span className="dim">
        {t('authorities.expires')} <Time at={expiresAt} full />
      </span>
    </>
  );
}
