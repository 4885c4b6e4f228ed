import type { PortalOrder } from '@breakwater/contracts/portal';
import { useLingui } from '@lingui/react';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import type { Tone } from '../../ui/tone.ts';
import { UserText } from '../../ui/user-text.tsx';
import styles from '../portal.module.css';

type Answered = NonNullable<PortalOrder['answer']>;

const TONES: Readonly<Record<Answered['answer'], Tone>> = {
  comply: 'done',
  narrow: 'attention',
  refuse: 'danger',
  clarify: 'attention',
  impossible: 'attention',
  'terms-review': 'info',
};

/** What the platform answered, why, and on which ground of the law. */
export function Answer({ answer }: { readonly answer: Answered }) {
  const t = useT();
  const formats = useFormats();
  const { i18n } = useLingui();
  return (
    <section className={styles.box}>
      <div className={styles.line}>
        <h2>{t('filed-order.answer')}</h2>
        <StateChip tone={TONES[answer.answer]}>{t(`filed-order.answer.${answer.answer}`)}</StateChip>
        <span className="dim">{formats.dateTime(answer.at)}</span>
      </div>
      <UserText>{answer.reason}</UserText>
      {answer.grounds.length > 0 && (
        <>
          <h3>{t('filed-order.grounds')}</h3>
          <ul className={styles.list}>
            {answer.grounds.map(({ id, label, art }) => (
              <li key={id}>
                {label ? i18n.locale === 'ur' ? label.ur : label.en : <bdi>{id}</bdi>}{' '}
                {art && <bdi className="dim">{art}</bdi>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
