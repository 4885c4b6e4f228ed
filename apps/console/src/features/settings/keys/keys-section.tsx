import type { ApiKeyView } from '@breakwater/contracts/access';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useActorName } from '../../../api/staff-names.ts';
import { useT } from '../../../i18n/t.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { Failure } from '../failure.tsx';
import styles from '../settings.module.css';
import { ShownOnce } from '../shown-once.tsx';
import { useSave } from '../use-save.ts';
import { KeyTable } from './key-table.tsx';
import { keysQuery } from './queries.ts';
import { Services } from './services-table.tsx';

/** Keys of programs, and of people. */
export function KeysSection() {
  const t = useT();
  const keys = useQuery(keysQuery);
  const nameOf = useActorName();
  const [made, setMade] = useState<{ readonly token: string; readonly instead: boolean }>();
  const rotate = useSave(
    (key: ApiKeyView) => api.call('access.rotateKey', { params: { id: key.id }, body: {} }),
    [keysQuery.queryKey],
    ({ token }) => setMade({ token, instead: true }),
  );
  const revoke = useSave(
    (key: ApiKeyView) => api.call('access.revokeKey', { params: { id: key.id } }),
    [keysQuery.queryKey],
  );
  return (
    <div className={styles.column} data-wide>
      <section className={styles.block} aria-labelledby="services">
        <h2 id="services">{t('settings.services.title')}</h2>
        <p className="prose dim">{t('settings.services.text')}</p>
        <Services onToken={(token) => setMade({ token, instead: false })} />
      </section>
      <section className={styles.block} aria-labelledby="keys">
        <h2 id="keys">{t('settings.keys.title')}</h2>
        <p className="prose dim">{t('settings.keys.text')}</p>
        <QueryState query={keys} rows={4}>
          {({ keys: list }) =>
            list.length === 0 ? (
              <EmptyState title={t('settings.keys.none')} />
            ) : (
              <KeyTable
                keys={list}
                ownerOf={(staffId) => nameOf(`staff:${staffId}`)}
                onRotate={(key) => rotate.mutate(key)}
                onRevoke={(key) => revoke.mutateAsync(key)}
              />
            )
          }
        </QueryState>
        <Failure error={rotate.error} />
      </section>
      <ShownOnce
        secret={made?.token}
        title={t('settings.keys.once')}
        text={t(made?.instead ? 'settings.keys.rotated.text' : 'settings.keys.once.text')}
        onClose={() => setMade(undefined)}
      />
    </div>
  );
}
