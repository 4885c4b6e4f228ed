import type { Deadline } from '@breakwater/contracts/law';
import type { PortalOrder } from '@breakwater/contracts/portal';
import { useLingui } from '@lingui/react';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { Clock } from '../../ui/clock.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import type { Tone } from '../../ui/tone.ts';
import styles from '../portal.module.css';

const TONES: Readonly<Record<Deadline['state'], Tone>> = {
  waiting: 'neutral',
  running: 'info',
  paused: 'attention',
  met: 'done',
  missed: 'danger',
  void: 'neutral',
};

/** What is due, by the platform and by the authority, with the law that says so. */
export function Deadlines({ order: { deadlines } }: { readonly order: PortalOrder }) {
  const t = useT();
  return (
    <section className={styles.box}>
      <h2>{t('filed-order.deadlines')}</h2>
      {deadlines.length === 0 && <p className="prose dim">{t('filed-order.deadlines.none')}</p>}
      {(['provider', 'authority'] as const).map((side) => {
        const own = deadlines.filter(({ owedBy }) => owedBy === side);
        if (own.length === 0) return null;
        return (
          <div key={side} className={styles.stack}>
            <h3>{t(`portal.owed.${side}`)}</h3>
            <ul className={styles.list}>
              {own.map((deadline) => (
                <OneDeadline key={deadline.clock} deadline={deadline} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function OneDeadline({ deadline }: { readonly deadline: Deadline }) {
  const t = useT();
  const formats = useFormats();
  const { i18n } = useLingui();
  const { label, state, startedAt, dueAt, formalDueAt, art, ownAim } = deadline;
  return (
    <li>
      <span className={styles.line}>
        <span>{i18n.locale === 'ur' ? label.ur : label.en}</span>
        {state !== 'running' && <StateChip tone={TONES[state]}>{t(`filed-order.clock.${state}`)}</StateChip>}
      </span>
      {state === 'running' && startedAt && dueAt && <Clock startedAt={startedAt} dueAt={dueAt} />}
      <div className="dim">
        {dueAt && <>{formats.dateTime(dueAt)} · </>}
        <bdi>{art}</bdi>
        {formalDueAt && <> · {t('filed-order.formal', { time: formats.dateTime(formalDueAt) })}</>}
        {ownAim && <> · {t('filed-order.own-aim')}</>}
      </div>
    </li>
  );
}
