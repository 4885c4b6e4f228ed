import type { RecordedMatch } from '@breakwater/contracts/screening';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useT } from '../../i18n/t.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { QueryState } from '../../ui/states.tsx';
import { Time } from '../../ui/time.tsx';
import { Id } from '../../ui/user-text.tsx';
import { BecauseText } from '../screening/match/because-text.tsx';
import { TierChip } from '../screening/match/tier-chip.tsx';
import { accountMatchesQuery } from '../screening/queries.ts';
import styles from './account.module.css';
import type { AccountKey } from './queries.ts';

/** What is recorded of an account beside designations: names alone too, marked as what they are. */
export function AccountMatches({ account: { platform, id } }: { readonly account: AccountKey }) {
  const t = useT();
  const matches = useQuery(accountMatchesQuery(platform, id));
  return (
    <section className={styles.block}>
      <h2>
        {matches.data ? t('account.lists.count', { count: matches.data.length }) : t('account.lists.title')}
      </h2>
      <QueryState query={matches} rows={2}>
        {(recorded) =>
          recorded.length === 0 ? (
            <p className="dim">{t('account.lists.none')}</p>
          ) : (
            <ul className={styles.list}>
              {recorded.map((one) => (
                <li key={`${one.match.designationId} ${one.match.seen.field}`}>
                  <Recorded recorded={one} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </section>
  );
}

function Recorded({ recorded: { match, seenAt, cleared, caseId } }: { readonly recorded: RecordedMatch }) {
  const t = useT();
  return (
    <>
      <TierChip match={match} /> {cleared && <StateChip tone="done">{t('account.lists.cleared')}</StateChip>}{' '}
      <Link to="/screening/designations/$id" params={{ id: match.designationId }}>
        <bdi>{match.designated}</bdi>
      </Link>{' '}
      <Id>{`${match.list} ${match.ref}`}</Id>
      <div>
        <BecauseText match={match} />
      </div>
      <span className="dim">
        <Time at={seenAt} />
        {match.tier === 'T3' && ` · ${t('account.lists.never-queued')}`}
      </span>{' '}
      {caseId && (
        <Link to="/screening" search={{ case: caseId }}>
          {t('account.lists.case')}
        </Link>
      )}
    </>
  );
}
