import type { CaseClock, CaseworkCase } from '@breakwater/contracts/casework';
import { IconHeartbeat } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../i18n/formats.ts';
import { useLocalText } from '../../../i18n/local-text.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import blocks from '../../../ui/blocks.module.css';
import { Clock } from '../../../ui/clock.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { packQuery } from '../../orders/queries.ts';
import { ClockChip } from '../case-chips.tsx';
import styles from '../casework.module.css';
import { Counts } from './counts.tsx';

/** Whom a case is to and on what it rests, how its items stand, and the periods that run. */
export function CaseHead({ one }: { readonly one: CaseworkCase }) {
  const t = useT();
  const local = useLocalText();
  const pack = useQuery(packQuery(one.instrument)).data;
  const type = pack?.requestTypes.find(({ id }) => id === one.requestType);
  const { kind, addresseeName, reference, reason, emergency, insufficient, clocks, closedAt, closedBecause } =
    one;
  return (
    <section className={styles.head} aria-label={t('casework.head')}>
      <div className={blocks.line}>
        <strong>
          {t(`casework.kind.${kind}`)} → <bdi>{addresseeName}</bdi>
        </strong>
        <bdi className="code">{reference}</bdi>
        {pack && <span className="dim">{local(pack.pack.title)}</span>}
        {type && <span className="dim">{local(type.title)}</span>}
        {emergency && (
          <StateChip tone="danger" icon={IconHeartbeat}>
            {t('casework.emergency')}
          </StateChip>
        )}
        {insufficient > 0 && (
          <StateChip tone="attention">{t('casework.insufficient.count', { count: insufficient })}</StateChip>
        )}
        {one.issuedBy !== undefined && one.issuedAt !== undefined && (
          <span className="dim">
            {t('casework.issued-by')} <Actor id={one.issuedBy} /> · <Time at={one.issuedAt} />
          </span>
        )}
      </div>
      <Counts one={one} />
      {clocks.length > 0 && (
        <ul className={styles.clocks} aria-label={t('casework.clocks')}>
          {clocks.map((clock) => (
            <ClockLine key={clock.clock} clock={clock} />
          ))}
        </ul>
      )}
      <details>
        <summary>{t('casework.field.reason')}</summary>
        <UserText>{reason}</UserText>
        {one.asked !== undefined && <UserText>{one.asked}</UserText>}
      </details>
      {closedAt !== undefined && closedBecause !== undefined && (
        <div className={blocks.line}>
          <span>
            {t(`casework.case.${one.state}`)} <Time at={closedAt} />
          </span>
          <UserText>{closedBecause}</UserText>
        </div>
      )}
    </section>
  );
}

function ClockLine({ clock }: { readonly clock: CaseClock }) {
  const t = useT();
  const local = useLocalText();
  const formats = useFormats();
  const { label, state, startedAt, dueAt, done, refused, of, ownAim, presumed, metAt, art } = clock;
  const runs = (state === 'running' || state === 'overdue') && startedAt !== undefined && dueAt !== undefined;
  return (
    <li>
      <ClockChip state={state} />
      <span>
        {local(label)} <bdi className="dim">{art}</bdi>
      </span>
      {runs && <Clock startedAt={startedAt} dueAt={dueAt} />}
      {state !== 'unseen' && <span>{t('casework.clock.done', { done, of, refused })}</span>}
      {metAt !== undefined && <span className="dim">{formats.dateTime(metAt)}</span>}
      {ownAim && <span className="dim">{t('casework.clock.own-aim')}</span>}
      {presumed && <span className="dim">{t('casework.clock.presumed')}</span>}
    </li>
  );
}
