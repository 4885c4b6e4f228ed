import type { Incident, IncidentRematch } from '@breakwater/contracts/incidents';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../../api/session.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import blocks from '../../../ui/blocks.module.css';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Failure } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import type { Tone } from '../../../ui/tone.ts';
import { useAct, useActing } from '../../../ui/use-act.ts';
import { isUnderWay, rematchesQuery } from '../queries.ts';

const TONES: Readonly<Record<IncidentRematch['state'], Tone>> = {
  waiting: 'neutral',
  working: 'info',
  done: 'done',
  cancelled: 'neutral',
  failed: 'danger',
};
const HOURS = 24;

/** Another look at the last day with the indicators of now: how far it is, how fast, how long still, and the way to stop it. */
export function RematchBox({ incident: { id, status } }: { readonly incident: Incident }) {
  const t = useT();
  const may = useMay();
  const act = useAct(['incidents', 'one', id]);
  const acting = useActing();
  const rematches = useQuery(rematchesQuery(id)).data;
  const latest = rematches?.[0];
  const mayWork = may('incidents.work') && status === 'active';
  const isBusy = latest !== undefined && isUnderWay(latest);
  return (
    <section className={blocks.box} aria-labelledby="incident-rematch">
      <div className={blocks.spread}>
        <h2 id="incident-rematch">{t('incidents.rematch')}</h2>
        {mayWork && !isBusy && (
          <Button
            variant="default"
            size="xs"
            loading={acting.isActing}
            onClick={() =>
              acting.run(() =>
                act('incidents.rematch', undefined, { params: { id }, body: { hours: HOURS } }),
              )
            }
          >
            {t('incidents.rematch.again')}
          </Button>
        )}
        {mayWork && isBusy && (
          <Button
            variant="default"
            size="xs"
            loading={acting.isActing}
            onClick={() =>
              acting.run(() =>
                act('incidents.cancelRematch', t('incidents.rematch.cancelled'), {
                  params: { id, rematchId: latest.id },
                }),
              )
            }
          >
            {t('incidents.rematch.cancel')}
          </Button>
        )}
      </div>
      {latest ? <Look rematch={latest} /> : <p className="dim">{t('incidents.rematch.none')}</p>}
      <Failure error={acting.error} />
    </section>
  );
}

function Look({ rematch }: { readonly rematch: IncidentRematch }) {
  const t = useT();
  const formats = useFormats();
  const { state, askedBy, askedAt, doneAt, scanned, total, matched, fresh, perSecond, etaSeconds, fault } =
    rematch;
  const { retries } = rematch;
  const isBusy = isUnderWay(rematch);
  const words = [
    t('incidents.rematch.of', {
      done: formats.number(scanned),
      total: formats.number(Math.max(total, scanned)),
    }),
    isBusy && perSecond !== undefined ? t('incidents.rematch.rate', { rate: formats.number(perSecond) }) : '',
    isBusy && etaSeconds !== undefined
      ? t('incidents.rematch.left', { left: formats.duration(etaSeconds * 1_000) })
      : '',
    t('incidents.rematch.matched', { matched: formats.number(matched), fresh: formats.number(fresh) }),
    retries > 0 ? t('incidents.rematch.retries', { count: retries }) : '',
  ].filter((part) => part !== '');
  return (
    <>
      <p className={blocks.line}>
        <StateChip tone={TONES[state]}>{t(`incidents.rematch.${state}`)}</StateChip>
        <span className="dim">
          {askedBy === 'system' ? t('incidents.rematch.by-change') : <Actor id={askedBy} />} ·{' '}
          <Time at={doneAt ?? askedAt} />
        </span>
        {fault !== undefined && <bdi className="code">{fault}</bdi>}
      </p>
      {isBusy && (
        <ProgressBar label={t('incidents.rematch')} done={scanned} total={total} text={words.join(' · ')} />
      )}
      <p className="dim">{words.join(' · ')}</p>
    </>
  );
}
