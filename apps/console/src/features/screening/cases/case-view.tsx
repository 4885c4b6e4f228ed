import type { ScreeningCase } from '@breakwater/contracts/screening';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../../i18n/t.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { Id } from '../../../ui/user-text.tsx';
import { DesignationSide } from '../designation/designation-side.tsx';
import { MatchView } from '../match/match-view.tsx';
import { MatchWhy } from '../match/match-why.tsx';
import { caseQuery } from '../queries.ts';
import { AccountSide } from './account-side.tsx';
import { CaseOutcome } from './case-outcome.tsx';
import { CaseStateChip } from './case-state-chip.tsx';
import styles from './case-view.module.css';
import { DecideCase } from './decide-case.tsx';
import { Derivation } from './derivation.tsx';

/** A case: why it is here, the account beside the designation, and the decision. */
export function CaseView({ id }: { readonly id: string }) {
  const query = useQuery(caseQuery(id));
  return (
    <QueryState query={query} rows={12}>
      {(one) => <Loaded case={one} />}
    </QueryState>
  );
}

function Loaded({ case: one }: { readonly case: ScreeningCase }) {
  const t = useT();
  const { id, state, match, stamp, openedAt, openedBy } = one;
  const waits = state === 'open' || state === 'need-more';
  return (
    <div className={styles.case}>
      <div className={styles.line}>
        <CaseStateChip case={one} />
        <span className="dim">
          {t('screening.opened')} <Time at={openedAt} />
          {' · '}
          {openedBy === 'profile' ? t('screening.opened.profile') : <Id>{openedBy}</Id>}
        </span>
      </div>
      <div className={styles.columns}>
        <div className={styles.reading}>
          <MatchWhy match={match} title={t('screening.why')} />
          <div className={styles.beside}>
            <AccountSide case={one} />
            <DesignationSide match={match} />
          </div>
          <MatchView match={match} stamp={stamp} />
        </div>
        <div className={styles.deciding}>
          {state !== 'open' && <CaseOutcome case={one} />}
          {waits && <DecideCase case={one} />}
          <Derivation caseId={id} />
        </div>
      </div>
    </div>
  );
}
