import type { Officer } from '@breakwater/contracts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/request.ts';
import { useT } from '../../i18n/t.tsx';
import styles from '../../ui/blocks.module.css';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { QueryState } from '../../ui/states.tsx';
import { Time } from '../../ui/time.tsx';
import { officersQuery } from './queries.ts';
import { useSave } from './use-save.ts';

/** The portal accounts of an authority; each has to be vouched for again before its end. */
export function Officers({ authorityId }: { readonly authorityId: string }) {
  const t = useT();
  const query = useQuery(officersQuery(authorityId));
  const save = useSave();
  const [disabling, setDisabling] = useState<Officer>();
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
                  <StateChip tone={officer.disabled ? 'danger' : officer.joinedAt ? 'done' : 'neutral'}>
                    {t(
                      officer.disabled
                        ? 'authorities.officer.disabled'
                        : officer.joinedAt
                          ? 'authorities.officer.joined'
                          : 'authorities.officer.invited',
                    )}
                  </StateChip>
                  <span className="dim">
                    {t('authorities.expires')} <Time at={officer.expiresAt} full />
                  </span>
                  {!officer.disabled && (
                    <Button size="compact-xs" variant="default" onClick={() => setDisabling(officer)}>
                      {t('authorities.officer.disable')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </QueryState>
      <ConfirmDialog
        opened={disabling !== undefined}
        danger
        title={t('authorities.officer.disable')}
        action={t('authorities.officer.disable')}
        onClose={() => setDisabling(undefined)}
        onConfirm={() =>
          save(
            () => api.post(`/v1/officers/${encodeURIComponent(disabling?.id ?? '')}/disable`),
            t('authorities.officer.disabled.done'),
          )
        }
      >
        <p className="prose">{t('authorities.officer.disable.text')}</p>
      </ConfirmDialog>
    </section>
  );
}
