import type { Deadline } from '@breakwater/contracts/law';
import type { Order } from '@breakwater/contracts/orders';
import { useFormats } from '../../../i18n/formats.ts';
import { useLocalText } from '../../../i18n/local-text.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { Clock } from '../../../ui/clock.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import type { Tone } from '../../../ui/tone.ts';
import { ClockEvent } from './clock-event.tsx';
import { PauseControls } from './pause-controls.tsx';

const TONES: Readonly<Record<Deadline['state'], Tone>> = {
  waiting: 'neutral',
  running: 'info',
  paused: 'attention',
  met: 'done',
  missed: 'danger',
  void: 'neutral',
};

/** What is due, on both sides: the strict time is worked to, the formal one is what the law counts. */
export function DeadlinesBox({ order }: { readonly order: Order }) {
  const t = useT();
  const { deadlines } = order;
  return (
    <section className={styles.box} aria-labelledby="order-clocks">
      <h2 id="order-clocks">{t('orders.clocks')}</h2>
      {deadlines.length === 0 && <p className="prose dim">{t('orders.clocks.none')}</p>}
      <ul className={styles.rows}>
        {deadlines.map((deadline) => (
          <li key={deadline.clock}>
            <OneDeadline deadline={deadline} />
          </li>
        ))}
      </ul>
      <PauseControls order={order} />
      <ClockEvent order={order} />
    </section>
  );
}

function OneDeadline({ deadline }: { readonly deadline: Deadline }) {
  const t = useT();
  const local = useLocalText();
  const formats = useFormats();
  const { label, state, owedBy, dueAt, formalDueAt, startedAt, pauses, art, pack, packVersion } = deadline;
  const { done, note } = deadline;
  const pause = pauses.find(({ to }) => to === undefined);
  return (
    <div className={styles.stack} style={{ gap: 2 }}>
      <p className={styles.line}>
        <StateChip tone={TONES[state]}>{t(`orders.clock.${state}`)}</StateChip>
        <strong>{local(label)}</strong>
        {owedBy === 'authority' && <span className="dim">{t('orders.clock.authority')}</span>}
      </p>
      {done && done.of > 0 && <p>{t('orders.clock.done', done)}</p>}
      {note && <p>{t(`orders.clock.note.${note}`)}</p>}
      {state === 'running' && startedAt !== undefined && dueAt !== undefined && (
        <Clock startedAt={startedAt} dueAt={dueAt} />
      )}
      {dueAt !== undefined && state !== 'void' && (
        <p>
          {t('orders.clock.strict')} {formats.dateTimeSeconds(dueAt)}
        </p>
      )}
      {formalDueAt !== undefined && formalDueAt !== dueAt && (
        <p className="dim">
          {t('orders.clock.formal')} {formats.dateTimeSeconds(formalDueAt)}
        </p>
      )}
      {pause && (
        <p>
          {t(`orders.pause.${pause.reason}`)} · <Time at={pause.from} />
        </p>
      )}
      {deadline.metAt !== undefined && (
        <p>
          {t('orders.clock.met')} <Time at={deadline.metAt} />
        </p>
      )}
      {state === 'waiting' && <p className="dim">{t(`orders.starts.${deadline.starts}`)}</p>}
      {deadline.ownAim && <p className="dim">{t('orders.clock.own-aim')}</p>}
      {deadline.blocksDelivery && <p className="dim">{t('orders.clock.blocks')}</p>}
      <p className="dim">
        <bdi>{art}</bdi> · <bdi className="code">{`${deadline.period} ${deadline.rule}`}</bdi> ·{' '}
        <bdi className="code">{`${pack} ${packVersion}`}</bdi>
      </p>
    </div>
  );
}
