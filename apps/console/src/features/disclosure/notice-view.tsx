import type { UserNotice } from '@breakwater/contracts/disclosure';
import { Link } from '@tanstack/react-router';
import { currentLocale } from '../../i18n/locale.ts';
import { useT } from '../../i18n/t.tsx';
import styles from '../../ui/blocks.module.css';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { Time } from '../../ui/time.tsx';
import type { Tone } from '../../ui/tone.ts';
import { Id, UserText } from '../../ui/user-text.tsx';

const TONES: Readonly<Record<UserNotice['state'], Tone>> = {
  scheduled: 'info',
  delayed: 'attention',
  held: 'attention',
  sent: 'done',
  void: 'neutral',
};

export function NoticeChip({ state }: Pick<UserNotice, 'state'>) {
  const t = useT();
  return <StateChip tone={TONES[state]}>{t(`disclosure.notice.${state}`)}</StateChip>;
}

/** What the user is told, and when: a delay rests on an order with an end, or there is none. */
export function NoticeView({
  notice,
  linked = true,
}: {
  readonly notice: UserNotice;
  readonly linked?: boolean;
}) {
  const t = useT();
  const { platform, accountId, state, heldBecause, dueAt, delayedUntil, secrecyOrder, sentAt, texts } =
    notice;
  const locale = currentLocale();
  const sentOrDue: Fact =
    sentAt === undefined
      ? { id: 'due', label: t('disclosure.notice.due'), value: <Time at={dueAt} full /> }
      : { id: 'sent', label: t('disclosure.notice.sent-at'), value: <Time at={sentAt} full /> };
  const facts: readonly Fact[] = [
    { id: 'account', label: t('disclosure.account'), value: <Id>{`${platform}/${accountId}`}</Id> },
    ...(delayedUntil === undefined
      ? []
      : [
          {
            id: 'delayed',
            label: t(state === 'held' ? 'disclosure.notice.review' : 'disclosure.notice.delayed-until'),
            value: (
              <>
                <Time at={delayedUntil} full />
                {secrecyOrder !== undefined && (
                  <>
                    {' · '}
                    <bdi>{secrecyOrder}</bdi>
                  </>
                )}
              </>
            ),
          },
        ]),
    ...(heldBecause === undefined
      ? []
      : [{ id: 'held', label: t('disclosure.notice.why'), value: t(`disclosure.told.${heldBecause}`) }]),
    ...(state === 'held' ? [] : [sentOrDue]),
  ];
  return (
    <section className={styles.box} aria-label={t('disclosure.notice')}>
      <p className={styles.line}>
        <strong>{t('disclosure.notice')}</strong>
        <NoticeChip state={state} />
        {linked && (
          <Link to="/orders/$id" params={{ id: notice.orderId }}>
            {t('disclosure.to-order')}
          </Link>
        )}
      </p>
      <Facts facts={facts} />
      {texts && (
        <details>
          <summary>{t('disclosure.notice.text')}</summary>
          <UserText language={locale}>{texts[locale]}</UserText>
        </details>
      )}
    </section>
  );
}
