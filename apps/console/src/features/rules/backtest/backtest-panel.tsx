import type { BacktestRun } from '@breakwater/contracts/rules';
import { Button, Group, Select } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { EmptyState, Failure } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { latestBacktestQuery } from '../queries.ts';
import styles from './backtest-panel.module.css';
import { BacktestResultView } from './backtest-result.tsx';
import { useSourceHash } from './use-source-hash.ts';

const SIZES = [1_000, 10_000, 50_000, 100_000] as const;

/** Tries the text on stored events. The run goes on when the page is left. */
export function BacktestPanel({ source, ready }: { readonly source: string; readonly ready: boolean }) {
  const t = useT();
  const formats = useFormats();
  const client = useQueryClient();
  const [limit, setLimit] = useState('10000');
  const latest = useQuery(latestBacktestQuery);
  const run = latest.data?.run;
  const hash = useSourceHash(source);
  const keep = (next: BacktestRun) => client.setQueryData(latestBacktestQuery.queryKey, { run: next });
  const start = useMutation({
    mutationFn: () => api.call('rules.startBacktest', { body: { source, limit: Number(limit) } }),
    onSuccess: keep,
  });
  const cancel = useMutation({
    mutationFn: (id: string) => api.call('rules.cancelBacktest', { params: { id } }),
    onSuccess: keep,
  });
  const isRunning = run?.state === 'running';
  return (
    <section className={styles.panel} aria-label={t('rules.backtest')}>
      <Group align="end" gap="sm">
        <Select
          label={t('rules.backtest.limit')}
          allowDeselect={false}
          w={190}
          value={limit}
          data={SIZES.map((size) => ({
            value: String(size),
            label: t('rules.backtest.events', { count: size }),
          }))}
          onChange={(value) => value && setLimit(value)}
        />
        <Button
          leftSection={<IconFlask size={14} />}
          disabled={!ready || isRunning}
          loading={start.isPending}
          onClick={() => start.mutate()}
        >
          {t('rules.backtest.run')}
        </Button>
      </Group>
      {!ready && <p className="dim">{t('rules.backtest.not-ready')}</p>}
      <Failure error={start.error} />
      {run === undefined ? (
        <EmptyState title={t('rules.backtest.none')}>{t('rules.backtest.none.text')}</EmptyState>
      ) : run.state === 'running' ? (
        <RunProgress run={run} onCancel={() => cancel.mutate(run.id)} />
      ) : (
        <>
          <p className="dim">
            {t(`rules.backtest.state.${run.state}`)} · <Time at={run.finishedAt ?? run.startedAt} />
            {hash !== undefined && hash !== run.sourceHash && <> · {t('rules.backtest.older-text')}</>}
          </p>
          {run.fault && <p role="alert">{run.fault.message}</p>}
          {run.state === 'cancelled' && (
            <p>{t('rules.backtest.cancelled', { done: formats.number(run.done) })}</p>
          )}
          {run.result && <BacktestResultView run={run} result={run.result} />}
        </>
      )}
    </section>
  );
}

function RunProgress({ run, onCancel }: { readonly run: BacktestRun; readonly onCancel: () => void }) {
  const t = useT();
  const formats = useFormats();
  const { done, limit, ratePerSecond, etaSeconds } = run;
  const text = t('rules.backtest.progress', { done: formats.number(done), limit: formats.number(limit) });
  return (
    <div className={styles.progress}>
      <ProgressBar label={t('rules.backtest')} done={done} total={limit} text={text} />
      <Group justify="space-between">
        <span>
          {text}
          {ratePerSecond !== undefined && etaSeconds !== undefined && (
            <span className="dim">
              {' · '}
              {t('rules.backtest.rate', {
                rate: formats.number(ratePerSecond),
                left: formats.duration(etaSeconds * 1000),
              })}
            </span>
          )}
        </span>
        <Button variant="default" onClick={onCancel}>
          {t('rules.backtest.cancel')}
        </Button>
      </Group>
      <p className="dim">{t('rules.backtest.goes-on')}</p>
    </div>
  );
}
