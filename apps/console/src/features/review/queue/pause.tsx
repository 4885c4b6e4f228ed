import { Button } from '@mantine/core';
import { IconCoffee } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { api } from '../../../api/request.ts';
import { useNow } from '../../../api/server-clock.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { forgetHardItems, useHardItems } from '../job/content/hard-items.ts';
import styles from './queue-screen.module.css';

let since: number | undefined;
const listeners = new Set<() => void>();

function change(next: number | undefined): void {
  since = next;
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export interface PauseState {
  /** Milliseconds since 1970; undefined: no pause. */
  readonly since: number | undefined;
  readonly begin: () => void;
  readonly end: () => void;
}

/** A pause costs nothing: what one holds goes back to the queue, and nothing is offered until one comes back. */
export function usePause(): PauseState {
  const client = useQueryClient();
  const begun = useSyncExternalStore(subscribe, () => since);
  const giveBack = useMutation({
    mutationFn: async () => {
      const { items: jobs } = await api.call('review.jobs', {
        query: { mine: true, state: 'claimed', limit: 100 },
      });
      await Promise.all(jobs.map(({ id }) => api.call('review.release', { params: { id } })));
      await client.invalidateQueries({ queryKey: ['jobs'] });
    },
  });
  return {
    since: begun,
    begin: () => {
      change(Date.now());
      giveBack.mutate();
    },
    end: () => {
      change(undefined);
      forgetHardItems();
    },
  };
}

/** How much hard material was opened, and the way out of it for a while. */
export function PauseButton({ pause }: { readonly pause: PauseState }) {
  const t = useT();
  const hard = useHardItems();
  if (pause.since !== undefined) return null;
  return (
    <>
      {hard > 0 && <span className="dim">{t('queue.pause.hard', { count: hard })}</span>}
      <Button variant="default" leftSection={<IconCoffee size={15} />} onClick={pause.begin}>
        {t('queue.pause.begin')}
      </Button>
    </>
  );
}

export function Pause({ pause }: { readonly pause: PauseState }) {
  const t = useT();
  const formats = useFormats();
  const now = useNow();
  return (
    <div className={styles.pause}>
      <IconCoffee size={32} stroke={1.5} aria-hidden="true" />
      <h2>{t('queue.pause.title')}</h2>
      <p className="prose dim">{t('queue.pause.text')}</p>
      <p className="dim">
        {t('queue.pause.since', { time: formats.duration(Math.max(0, now - (pause.since ?? now))) })}
      </p>
      <Button onClick={pause.end}>{t('queue.pause.end')}</Button>
    </div>
  );
}
