import type { ScreeningRun } from '@breakwater/contracts/screening';
import { IconUserScan } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../../api/server-clock.ts';
import { useMay } from '../../../api/session.ts';
import { useActorName } from '../../../api/staff-names.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { Id } from '../../../ui/user-text.tsx';
import styles from './lists.module.css';
import { runsQuery } from './queries.ts';
import { runPace } from './run-pace.ts';

/** Screenings of all accounts: those that go on with their pace, else the last one. */
export function Runs() {
  const t = useT();
  const runs = useQuery(runsQuery).data ?? [];
  const running = runs.filter(({ state }) => state === 'running');
  const last = runs.find(({ state }) => state !== 'running');
  return (
    <section className={styles.runs} aria-label={t('lists.runs')}>
      {running.map((run) => (
        <Running key={run.id} run={run} />
      ))}
      <div className={styles.line}>
        {running.length === 0 && last && <Finished run={last} />}
        {running.length === 0 && !last && <span className="dim">{t('lists.runs.none')}</span>}
        {running.length === 0 && <ScreenAll />}
      </div>
    </section>
  );
}

function Running({ run }: { readonly run: ScreeningRun }) {
  const t = useT();
  const formats = useFormats();
  const now = useNow();
  const { scanned, total, matched } = run;
  const pace = runPace(run, now);
  return (
    <div className={styles.run}>
      <span>
        <StateChip tone="info">{t('lists.run.running')}</StateChip> <Cause cause={run.cause} />
      </span>
      <ProgressBar label={t('lists.run.progress')} done={scanned} total={total} />
      <span className="dim">
        {t('lists.run.of', {
          scanned: formats.number(scanned),
          total: formats.number(total),
          matched: formats.number(matched),
        })}
        {pace && (
          <>
            {' · '}
            {t('lists.run.pace', {
              rate: formats.number(pace.perSecond, 1),
              left: formats.duration(pace.leftMs),
            })}
          </>
        )}
      </span>
    </div>
  );
}

function Finished({ run }: { readonly run: ScreeningRun }) {
  const t = useT();
  const formats = useFormats();
  const { state, scanned, matched, finishedAt } = run;
  const isDone = state === 'done';
  return (
    <>
      <StateChip tone={isDone ? 'done' : 'danger'}>{t(`lists.run.${isDone ? 'done' : 'failed'}`)}</StateChip>
      <Cause cause={run.cause} />
      <span className="dim">
        {t('lists.run.scanned', {
          scanned: formats.number(scanned),
          matched: formats.number(matched),
        })}
        {finishedAt && (
          <>
            {' · '}
            <Time at={finishedAt} />
          </>
        )}
      </span>
    </>
  );
}

/** What led to it: a version of a list, its settings, or somebody who asked. */
function Cause({ cause }: { readonly cause: string }) {
  const nameOf = useActorName();
  return cause.includes('@') ? <Id>{cause}</Id> : <bdi>{nameOf(cause)}</bdi>;
}

function ScreenAll() {
  const t = useT();
  const may = useMay();
  const act = useAct(['screening']);
  if (!may('lists.write')) return null;
  return (
    <AskButton
      leftSection={<IconUserScan size={14} />}
      action={t('lists.runs.start')}
      text={t('lists.runs.start.text')}
      onConfirm={() => act('screening.startRun', undefined)}
    />
  );
}
