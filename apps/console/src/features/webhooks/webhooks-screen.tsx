import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../i18n/t.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import styles from '../settings/settings.module.css';
import { ShownOnce } from '../settings/shown-once.tsx';
import { DeadLetters } from './dead-letters.tsx';
import { EndpointTable } from './endpoint-table.tsx';
import { NewEndpoint } from './new-endpoint.tsx';
import { endpointsQuery } from './queries.ts';

/** Where messages to platforms go, and what could not be delivered. */
export function WebhooksScreen() {
  const t = useT();
  const endpoints = useQuery(endpointsQuery);
  const [secret, setSecret] = useState<string>();
  return (
    <Page title={t('webhooks.title')}>
      <div className={styles.column} data-wide>
        <section className={styles.block} aria-labelledby="endpoints">
          <h2 id="endpoints">{t('webhooks.endpoints')}</h2>
          <p className="prose dim">{t('webhooks.text')}</p>
          <NewEndpoint onSecret={setSecret} />
          <QueryState query={endpoints} rows={3}>
            {({ endpoints: list }) =>
              list.length === 0 ? (
                <EmptyState title={t('webhooks.none')} />
              ) : (
                <EndpointTable endpoints={list} onSecret={setSecret} />
              )
            }
          </QueryState>
        </section>
        <DeadLetters endpoints={endpoints.data?.endpoints ?? []} />
      </div>
      <ShownOnce
        secret={secret}
        title={t('webhooks.secret.title')}
        text={t('webhooks.secret.text')}
        onClose={() => setSecret(undefined)}
      />
    </Page>
  );
}
