import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { Page } from '../../../ui/page.tsx';
import { ScrollX } from '../../../ui/scroll-x.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { ModelsTabs } from '../models-tabs.tsx';
import { policyModelQuery } from './queries.ts';
import { ReaderBudget } from './reader-budget.tsx';
import { ReaderFacts } from './reader-facts.tsx';
import { TryReader } from './try-reader.tsx';

/** The policy model that is asked about what cheap signals leave open: what it is, what it may spend, how it does. */
export function ReaderScreen() {
  const t = useT();
  const may = useMay();
  const state = useQuery(policyModelQuery);
  return (
    <Page title={t('reader.title')} note={state.data?.model} actions={<ModelsTabs />}>
      <QueryState query={state}>
        {(now) =>
          now.configured ? (
            <div className={styles.page}>
              <p className="prose dim">{t('reader.text')}</p>
              <ReaderBudget state={now} />
              <ReaderFacts state={now} />
              {may('rules.write') && <TryReader />}
            </div>
          ) : (
            <EmptyState title={t('reader.none')}>
              <p>{t('reader.none.text')}</p>
              <ScrollX label={t('reader.none.setting')} dir="ltr">
                <code className="code">BREAKWATER_POLICY_MODEL=gpt-oss-safeguard</code>
              </ScrollX>
            </EmptyState>
          )
        }
      </QueryState>
    </Page>
  );
}
