import type { LiveRule } from '@breakwater/contracts/rules';
import { Button } from '@mantine/core';
import { IconUrgent } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/request.ts';
import { useMay } from '../../api/session.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import styles from './notice.module.css';

/** The rule fired so often that its actions are held back until a person looks. */
export function BreakerNotice({ rule }: { readonly rule: LiveRule }) {
  const t = useT();
  const formats = useFormats();
  const may = useMay();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
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
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('rules.breaker.close')}
        </Button>
      )}
      <ConfirmDialog
        opened={asking}
        title={t('rules.breaker.close')}
        action={t('rules.breaker.close')}
        onClose={() => setAsking(false)}
        onConfirm={async () => {
          await api.call('rules.closeBreaker', { body: { rule: rule.id } });
          await client.invalidateQueries({ queryKey: ['rules', 'live'] });
          showToast({ tone: 'done', text: t('rules.breaker.acts-again') });
        }}
      >
        <p>{t('rules.breaker.consequence')}</p>
      </ConfirmDialog>
    </div>
  );
}
