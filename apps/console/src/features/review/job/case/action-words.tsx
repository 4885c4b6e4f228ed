import type { Action } from '@breakwater/contracts';
import { useT } from '../../../../i18n/t.tsx';
import { StateChip } from '../../../../ui/state-chip.tsx';
import { Time } from '../../../../ui/time.tsx';
import { Id } from '../../../../ui/user-text.tsx';
import styles from './history.module.css';

/** An action in words: what, to what, who, since and until when. */
export function ActionWords({ action }: { readonly action: Action }) {
  const t = useT();
  const { kind, origin, contentId, label, territories, createdAt, expiresAt, endedAt, endedAs } = action;
  return (
    <span className={styles.line}>
      <strong>{t(`job.action.${kind}`)}</strong>
      {label && <Id>{label}</Id>}
      {territories && <Id>{territories.join(' ')}</Id>}
      <StateChip>{t(`job.origin.${origin}`)}</StateChip>
      <span className="dim">
        {t(contentId === undefined ? 'job.target.account' : 'job.target.content')} <Time at={createdAt} />
      </span>
      {endedAt === undefined ? (
        expiresAt && (
          <span className="dim">
            {t('job.action.ends')} <Time at={expiresAt} />
          </span>
        )
      ) : (
        <span className="dim">
          {t(`job.ended.${endedAs ?? 'expired'}`)} <Time at={endedAt} />
        </span>
      )}
    </span>
  );
}
