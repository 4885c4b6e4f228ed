import type { DecidedCopy } from '@breakwater/contracts/review';
import { Checkbox } from '@mantine/core';
import { useFormats } from '../../../../i18n/formats.ts';
import { useT } from '../../../../i18n/t.tsx';
import { Time } from '../../../../ui/time.tsx';
import { Name } from '../../../../ui/user-text.tsx';
import styles from './copies.module.css';

/** A copy: whose, how it passes on what was decided, how it begins; to be taken out, or why it is left out. */
export function CopyRow({ copy, taken, onToggle }: CopyRowProps) {
  const t = useT();
  const formats = useFormats();
  const { accountId, contentId, how, likeness, at, text, code } = copy;
  const words = (
    <span className={styles.words}>
      <span>
        <Name>{accountId}</Name>{' '}
        <span className="dim">
          {t(`job.copies.how-${how}`, { likeness: formats.percent(likeness, 0) })} · <Time at={at} />
        </span>
      </span>
      {text !== undefined && text !== '' && (
        <span className={styles.text} dir="auto" lang="">
          {text}
        </span>
      )}
      {code !== undefined && <span className="dim">{t(`queue.excluded.${code}`)}</span>}
    </span>
  );
  return (
    <li className={styles.copy}>
      {onToggle && (
        <Checkbox
          size="xs"
          checked={taken === true}
          onChange={onToggle}
          aria-label={t('job.copies.take', { content: contentId })}
        />
      )}
      {words}
    </li>
  );
}

interface CopyRowProps {
  readonly copy: DecidedCopy;
  readonly taken?: boolean;
  readonly onToggle?: () => void;
}
