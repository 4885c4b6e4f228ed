import type { AccountView } from '@breakwater/contracts/accounts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { isProblem } from '../../api/problem.ts';
import { useNow } from '../../api/server-clock.ts';
import { useMay } from '../../api/session.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Id, Name } from '../../ui/user-text.tsx';
import styles from './account.module.css';
import { AccountErased, type Erased } from './account-erased.tsx';
import { AccountKeeping } from './account-keeping.tsx';
import { AccountMatches } from './account-matches.tsx';
import { AccountRecord } from './account-record.tsx';
import { AccountReturns } from './account-returns.tsx';
import { accountQuery } from './queries.ts';
import { SignIns } from './sign-ins.tsx';
import { Timeline } from './timeline.tsx';

const route = getRouteApi('/frame/accounts/$platform/$id');

/** An account: what it did and what was done to it, its strikes and decisions. */
export function AccountScreen() {
  const t = useT();
  const may = useMay();
  const key = route.useParams();
  const { kinds = [] } = route.useSearch();
  const navigate = route.useNavigate();
  const client = useQueryClient();
  const [last, setLast] = useState<Erased>();
  const { platform, accountId } = last?.erasure ?? {};
  const erased = platform === key.platform && accountId === key.id ? last : undefined;
  const account = useQuery({ ...accountQuery(key), enabled: !erased });
  if (erased) {
    return (
      <Page title={t('account.title')} note={<Id>{`${key.platform}/${key.id}`}</Id>}>
        <AccountErased erased={erased} />
      </Page>
    );
  }
  if (isProblem(account.error, 'account-not-found')) {
    return (
      <Page title={t('account.title')}>
        <EmptyState title={t('account.unknown')}>{t('account.unknown-text')}</EmptyState>
      </Page>
    );
  }
  return (
    <Page title={t('account.title')} note={<Id>{`${key.platform}/${key.id}`}</Id>}>
      <QueryState query={account} rows={14}>
        {(view) => (
          <div className={styles.account}>
            <Facts view={view} />
            <div className={styles.columns}>
              <Timeline
                account={key}
                kinds={kinds}
                onKinds={(next) =>
                  void navigate({ search: next.length > 0 ? { kinds: next } : {}, replace: true })
                }
              />
              <div className={styles.aside}>
                <AccountRecord view={view} />
                {may('screening.read') && <AccountMatches account={key} />}
                {may('gate.read') && <AccountReturns account={key} />}
                {may('accounts.sign-ins') && <SignIns account={key} />}
                {may('accounts.erase') && (
                  <AccountKeeping
                    account={key}
                    onErased={(done) => {
                      setLast(done);
                      client.removeQueries({ queryKey: ['account', key.platform, key.id] });
                    }}
                  />
                )}
              </div>
            </div>
          </div>
        )}
      </QueryState>
    </Page>
  );
}

function Facts({ view }: { readonly view: AccountView }) {
  const t = useT();
  const formats = useFormats();
  const now = useNow();
  const { account, firstSeenAt, lastSeenAt, counts } = view;
  const unknown = t('account.fact.unknown');
  const facts: readonly (readonly [string, string])[] = [
    ['made', account.createdAt ? formats.date(account.createdAt) : unknown],
    ['first', formats.relative(firstSeenAt, now)],
    ['last', formats.relative(lastSeenAt, now)],
    ['followers', account.followers === undefined ? unknown : formats.number(account.followers)],
    ['posts', formats.number((counts['content.created'] ?? 0) + (counts['content.shared'] ?? 0))],
    ['reports', formats.number(counts['report.created'] ?? 0)],
  ];
  return (
    <header className={styles.facts}>
      <div>
        <h2>
          <Name>{account.displayName ?? account.handle ?? account.id}</Name>
        </h2>
        {account.handle && (
          <span className="dim">
            <Name>@{account.handle}</Name>
          </span>
        )}
        {account.bio && (
          <p className="user-text" dir="auto" {...(account.language && { lang: account.language })}>
            {account.bio}
          </p>
        )}
      </div>
      <dl>
        {facts.map(([fact, value]) => (
          <div key={fact}>
            <dt>{t(`account.fact.${fact}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
