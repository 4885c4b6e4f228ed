import type { LiveRule } from '@breakwater/contracts/rules';
import { IconUrgent } from '@tabler/icons-react';
import { useMay } from '../../api/session.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { AskButton } from '../../ui/form/ask-button.tsx';
import { useAct } from '../../ui/use-act.ts';
import styles from './notice.module.css';

/** The rule fired so often that its actions are held back until a person looks. */
export function BreakerNotice({ rule }: { readonly rule: LiveRule }) {
  const t = useT();
  const formats = useFormats();
  const may = useMay();
  const act = useAct(['rules', 'live']);
  const opened = rule.breakerOpened;
  return (
    <div className={styles.notice} data-tone="danger">
      <IconUrgent size={18} aria-hidden="true" />
      <div>
        <p>{t('rules.breaker.text')}</p>
        {opened && (
          <p className="dim">
            {t('rules.breaker.since', {
              time: formats.dateTime(opened.at),
              share: formats.percent(opened.share),
            })}
          </p>
        )}
      </div>
      {may('rules.write') && (
        <AskButton
          action={t('rules.breaker.close')}
          onConfirm={() =>
            act('rules.closeBreaker', t('rules.breaker.acts-again'), { body: { rule: rule.id } })
          }
          text={t('rules.breaker.consequence')}
        />
      )}
    </div>
  );
}
