import type { ApiKeyView } from '@breakwater/contracts/access';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useActorName } from '../../../api/staff-names.ts';
import { useT } from '../../../i18n/t.tsx';
import { EmptyState, Failure, QueryState } from '../../../ui/states.tsx';
import { isDone, useAct, useActing } from '../../../ui/use-act.ts';
import styles from '../settings.module.css';
import { ShownOnce } from '../shown-once.tsx';
import { KeyTable } from './key-table.tsx';
import { keysQuery } from './queries.ts';
import { Services } from './services-table.tsx';

/** Keys of programs, and of people. */
export function KeysSection() {
  const t = useT();
  const keys = useQuery(keysQuery);
  const nameOf = useActorName();
  const [made, setMade] = useState<{ readonly token: string; readonly instead: boolean }>();
  const act = useAct(keysQuery.queryKey);
  const acting = useActing();
  const done = t('settings.saved');
  async function rotate({ id }: ApiKeyView): Promise<void> {
    const made = await act('access.rotateKey', done, { params: { id }, body: {} });
    if (isDone(made)) setMade({ token: made.token, instead: true });
  }
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
                onRotate={(key) => acting.run(() => rotate(key))}
                onRevoke={({ id }) => act('access.revokeKey', done, { params: { id } })}
              />
            )
          }
        </QueryState>
        <Failure error={acting.error} />
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
