import type { IssuedOrder } from '@breakwater/contracts/notice-exchange';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import styles from './exchange.module.css';

/** What both sides wrote, with since when the other one has it by its signed receipt. */
export function Thread({ messages }: Pick<IssuedOrder, 'messages'>) {
  const t = useT();
  const formats = useFormats();
  return (
    <ol className={styles.thread}>
      {messages.map(({ direction, seq, kind, at, title, body, arrivedAt, refused, download }) => (
        <li key={`${direction} ${seq}`} data-direction={direction}>
          <header className={styles.line}>
            <strong>{t(`exchange.kind.${kind}`)}</strong>
            <span>{t(`exchange.direction.${direction}`)}</span>
            <time dateTime={at}>{formats.dateTime(at)}</time>
          </header>
          {title !== undefined && <p dir="auto">{title}</p>}
          {body !== undefined && <UserText>{body}</UserText>}
          {download && (
            <p>
              <a href={download.url} rel="noreferrer">
                {t('exchange.download')}
              </a>{' '}
              <span className="dim">
                {t('exchange.until')} <Time at={download.expiresAt} />
              </span>{' '}
              <bdi className="code">{download.sha256}</bdi>
            </p>
          )}
          {refused !== undefined && (
            <StateChip tone="danger">{t('exchange.without-effect', { code: refused })}</StateChip>
          )}
          {refused === undefined && direction === 'out' && (
            <span className="dim">
              {arrivedAt === undefined ? (
                t('exchange.under-way')
              ) : (
                <>
                  {t('exchange.arrived')} <Time at={arrivedAt} />
                </>
              )}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
