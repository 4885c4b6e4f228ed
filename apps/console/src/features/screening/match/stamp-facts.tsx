import type { ScreeningStamp } from '@breakwater/contracts/screening';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Id } from '../../../ui/user-text.tsx';
import styles from './match-view.module.css';

const DIGEST_SHOWN = 12;

/** What a result was made with: enough to derive it again. For experts, so it is folded. */
export function StampFacts({ stamp }: { readonly stamp: ScreeningStamp }) {
  const t = useT();
  const formats = useFormats();
  return (
    <details className={styles.stamp}>
      <summary>{t('screening.stamp')}</summary>
      <Facts
        facts={[
          { id: 'matcher', label: t('screening.stamp.matcher'), value: <Id>{stamp.matcher}</Id> },
          ...stamp.lists.map(({ list, version, digest }) => ({
            id: `list ${list}`,
            label: t('screening.stamp.list', { version }),
            value: (
              <>
                <Id>{list}</Id> <span title={digest}>{<Id>{digest.slice(0, DIGEST_SHOWN)}</Id>}</span>
              </>
            ),
          })),
          ...Object.entries(stamp.thresholds).map(([name, value]) => ({
            id: `threshold ${name}`,
            label: t('screening.stamp.threshold'),
            value: (
              <>
                <Id>{name}</Id> {formats.number(value, 4)}
              </>
            ),
          })),
        ]}
      />
    </details>
  );
}
