import { useQuery } from '@tanstack/react-query';
import { useT } from '../../i18n/t.tsx';
import styles from '../../ui/blocks.module.css';
import { Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/states.tsx';
import { DisclosureTabs } from './disclosure-tabs.tsx';
import { LogClasses } from './log/log-classes.tsx';
import { LogGaps } from './log/log-gaps.tsx';
import { LogKeys } from './log/log-keys.tsx';
import { logQuery } from './queries.ts';

/** What the encrypted sign-in log holds, by class and count, and its keys: never an address. */
export function LogScreen() {
  const t = useT();
  const query = useQuery(logQuery);
  return (
    <Page title={t('disclosure.log')} actions={<DisclosureTabs />}>
      <div className={styles.page}>
        <p className="prose dim">{t('disclosure.log.text')}</p>
        <QueryState query={query} rows={8}>
          {(state) => (
            <>
              {state.fault !== undefined && (
                <p className={styles.fault} role="alert">
                  {t(`disclosure.log.fault.${state.fault}`)}
                </p>
              )}
              {state.overdueReviews > 0 && (
                <p className={styles.notice}>
                  {t('disclosure.log.overdue', { count: state.overdueReviews })}
                </p>
              )}
              <LogClasses state={state} />
              <LogGaps state={state} />
              <LogKeys state={state} />
            </>
          )}
        </QueryState>
      </div>
    </Page>
  );
}
