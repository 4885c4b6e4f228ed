import type { Voided } from '@breakwater/contracts/orders';
import { useT } from '../i18n/t.tsx';
import styles from './blocks.module.css';
import { Time } from './time.tsx';

/** Why what people had decided is void, for both of them: what it showed changed, and it has to be given again. */
export function VoidNotice({ voided: { at, changed }, what }: VoidNoticeProps) {
  const t = useT();
  return (
    <div className={styles.notice} role="status">
      <p>
        {t(`ui.void.${what}`)} <Time at={at} full />
      </p>
      <ul className={styles.effects}>
        {changed.map((part) => (
          <li key={part}>{t(`ui.bound.${part}`)}</li>
        ))}
      </ul>
      <p>{t(`ui.void.${what}.again`)}</p>
    </div>
  );
}

interface VoidNoticeProps {
  readonly voided: Voided;
  readonly what: 'answer' | 'package';
}
