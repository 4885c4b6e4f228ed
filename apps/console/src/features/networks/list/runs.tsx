import type { NetworkRun } from '@breakwater/contracts/networks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import styles from '../networks.module.css';
import { isUnderWay, runsQuery } from '../queries.ts';
import { useWordOf } from '../words.ts';
import { useRunPace } from './use-run-pace.ts';

/** Searches for networks: those under way with their pace, else the last one. */
export function Runs() {
  const t = useT();
  const client = useQueryClient();
  const runs = useQuery(runsQuery).data;
  const busy = runs?.filter(isUnderWay) ?? [];
  const last = runs?.find((run) => !isUnderWay(run));
  const wasBusy = useRef(false);
  useEffect(() => {
    if (wasBusy.current && busy.length === 0)
      void client.invalidateQueries({ queryKey: ['networks', 'list'] });
    wasBusy.current = busy.length > 0;
  }, [busy.length, client]);
  return (
    <section className={styles.runs} aria-label={t('networks.runs')}>
      {busy.map((run) => (
        <UnderWay key={run.id} run={run} />
      ))}
      {runs && busy.length === 0 && last && <Finished run={last} />}
      {runs && busy.length === 0 && !last && <p className="dim">{t('networks.runs.none')}</p>}
    </section>
  );
}

function UnderWay({ run }: { readonly run: NetworkRun }) {
  const t = useT();
  const formats = useFormats();
  const wordOf = useWordOf();
  const pace = useRunPace(run);
  const { state, step, done, total } = run;
  if (state === 'waiting') return <StateChip>{t('networks.run.waiting')}</StateChip>;
  return (
    <div className={styles.run}>
      <span>
        <StateChip tone="info">{t('networks.run.working')}</StateChip> {wordOf('step', step)}
      </span>
      <ProgressBar label={t('networks.run.progress')} done={done} total={total} />
      <span className="dim">
        {total === 0
          ? t('networks.run.so-far', { done: formats.number(done) })
          : t('networks.run.of', { done: formats.number(done), total: formats.number(total) })}
        {pace && (
          <>
            {' · '}
            {t('networks.run.pace', {
              rate: formats.number(pace.perSecond, 1),
              left: formats.duration(pace.leftMs),
            })}
          </>
        )}
      </span>
    </div>
  );
}

function Finished({ run }: { readonly run: NetworkRun }) {
  const t = useT();
  const formats = useFormats();
  const { state, events, accounts, groups, cases, fault, askedBy, doneAt } = run;
  const isDone = state === 'done';
  return (
    <p className={styles.line}>
      <StateChip tone={isDone ? 'done' : 'danger'}>{t(`networks.run.${state}`)}</StateChip>
      <span>
        {isDone
          ? t('networks.run.found', {
              events: formats.number(events),
              accounts: formats.number(accounts),
              groups,
              cases,
            })
          : fault}
      </span>
      <span className="dim">
        <Actor id={askedBy} />
        {doneAt !== undefined && (
          <>
            {' · '}
            <Time at={doneAt} />
          </>
        )}
      </span>
    </p>
  );
}
