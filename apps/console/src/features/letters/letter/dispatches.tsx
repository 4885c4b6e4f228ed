import type { LetterDispatch } from '@breakwater/contracts/letters';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import type { Tone } from '../../../ui/tone.ts';

const TONES: Readonly<Record<LetterDispatch['state'], Tone>> = {
  queued: 'info',
  handed: 'done',
  refused: 'danger',
  cancelled: 'neutral',
};

/** On what ways a letter went, and how far it is known to have come. */
export function Dispatches({ dispatches }: { readonly dispatches: readonly LetterDispatch[] }) {
  const t = useT();
  return (
    <ul className={styles.rows} aria-label={t('letters.dispatches')}>
      {dispatches.map((one) => (
        <li key={one.id}>
          <p className={styles.line}>
            <StateChip tone={TONES[one.state]}>{t(`letters.dispatch.${wordOf(one)}`)}</StateChip>
            <span>{t(`letters.channel.${one.channel}`)}</span>
            {one.to !== undefined && one.channel !== 'exchange' && <bdi dir="ltr">{one.to}</bdi>}
            <span className="dim">
              <Actor id={one.by} /> · <Time at={one.handedAt ?? one.at} />
            </span>
          </p>
          {one.said !== undefined && (
            <p className="dim">
              {t(one.messageId === undefined ? 'letters.said.person' : 'letters.said.server')}{' '}
              <bdi>{one.said}</bdi>
            </p>
          )}
          {one.nextTryAt !== undefined && one.attempts > 0 && (
            <p className="dim">
              {t('letters.tries', { count: one.attempts })} <Time at={one.nextTryAt} />
            </p>
          )}
          {one.messageId !== undefined && (
            <p className="dim">
              {t('letters.message-id')} <bdi className="code">{one.messageId}</bdi>
            </p>
          )}
          {one.ledgerFault !== undefined && <p className={styles.notice}>{t('letters.ledger-fault')}</p>}
        </li>
      ))}
    </ul>
  );
}

/** What a person did by hand is theirs to say; a mail server only took it over. */
function wordOf({ state, channel }: LetterDispatch): string {
  if (state !== 'handed') return state;
  return channel === 'mail' ? 'handed' : `handed.${channel}`;
}
