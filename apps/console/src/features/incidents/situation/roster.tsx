import type { Incident } from '@breakwater/contracts/incidents';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import blocks from '../../../ui/blocks.module.css';
import { Failure } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct, useActing } from '../../../ui/use-act.ts';
import { DutyDialog } from './duty-dialog.tsx';

/** Who is on duty, and for what. */
export function Roster({ incident }: { readonly incident: Incident }) {
  const t = useT();
  const may = useMay();
  const act = useAct(['incidents']);
  const acting = useActing();
  const [adding, setAdding] = useState(false);
  const { id, status, roster } = incident;
  const mayChange = may('incidents.work') && (status === 'declared' || status === 'active');
  const onDuty = roster.filter(({ until }) => until === undefined);
  const before = roster.filter(({ until }) => until !== undefined);
  const off = (who: string, duty: string): void =>
    acting.run(() => act('incidents.duty', undefined, { params: { id }, body: { who, duty, on: false } }));
  return (
    <section className={blocks.box} aria-labelledby="incident-roster">
      <div className={blocks.spread}>
        <h2 id="incident-roster">{t('incidents.roster', { count: onDuty.length })}</h2>
        {mayChange && (
          <Button variant="default" size="xs" onClick={() => setAdding(true)}>
            {t('incidents.duty.on')}
          </Button>
        )}
      </div>
      {onDuty.length === 0 && <p className="dim">{t('incidents.roster.none')}</p>}
      <ul className={blocks.rows}>
        {onDuty.map(({ who, duty, since }) => (
          <li key={`${who} ${duty}`} className={blocks.spread}>
            <span>
              <Who who={who} /> · <bdi>{duty}</bdi>{' '}
              <span className="dim">
                {t('incidents.since')} <Time at={since} />
              </span>
            </span>
            {mayChange && (
              <Button
                variant="default"
                size="compact-xs"
                loading={acting.isActing}
                onClick={() => off(who, duty)}
              >
                {t('incidents.duty.off')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {before.length > 0 && (
        <details>
          <summary>{t('incidents.roster.before', { count: before.length })}</summary>
          <ul className={blocks.rows}>
            {before.map(({ who, duty, since, until }) => (
              <li key={`${who} ${duty} ${since}`}>
                <Who who={who} /> · <bdi>{duty}</bdi>{' '}
                <span className="dim">
                  {t('incidents.until')} <Time at={until ?? since} />
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Failure error={acting.error} />
      {adding && <DutyDialog id={id} onClose={() => setAdding(false)} />}
    </section>
  );
}

/** Somebody of the staff by name; others as they were written down. */
function Who({ who }: { readonly who: string }) {
  return who.startsWith('staff:') ? <Actor id={who} /> : <bdi>{who}</bdi>;
}
