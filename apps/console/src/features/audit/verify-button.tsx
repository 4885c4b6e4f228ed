import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Facts } from '../../ui/facts.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { Id } from '../../ui/user-text.tsx';
import styles from './audit.module.css';
import { type Verification, verifyAudit } from './queries.ts';

/** Walks the whole chain on the server, and says what that proves. */
export function VerifyButton() {
  const t = useT();
  const check = useMutation({ mutationFn: verifyAudit });
  return (
    <>
      <Button
        leftSection={<IconShieldCheck size={16} aria-hidden="true" />}
        loading={check.isPending}
        onClick={() => check.mutate()}
      >
        {t('audit.verify')}
      </Button>
      {(check.isSuccess || check.isError) && (
        <Dialog onClose={check.reset} title={t('audit.verify.title')} size="lg">
          {check.isError && <ErrorState error={check.error} onRetry={() => check.mutate()} />}
          {check.data && <Result result={check.data} />}
        </Dialog>
      )}
    </>
  );
}

function Result({ result }: { readonly result: Verification }) {
  const t = useT();
  const formats = useFormats();
  if (!result.ok) {
    return (
      <div className={styles.entry}>
        <StateChip tone="danger">{t('audit.verify.broken')}</StateChip>
        <p className="prose" dir="auto">
          {result.fault.message}
        </p>
        <p className="prose">{t('audit.verify.broken.text')}</p>
        <p className="dim">
          <Id>{result.fault.code}</Id>
        </p>
      </div>
    );
  }
  return (
    <div className={styles.entry}>
      <StateChip tone="done">{t('audit.verify.whole')}</StateChip>
      <p className="prose">
        {t('audit.verify.whole.text', {
          entries: formats.number(result.entries),
          checkpoints: formats.number(result.checkpoints),
        })}
      </p>
      <Facts
        facts={[
          { id: 'entries', label: t('audit.verify.entries'), value: formats.number(result.entries) },
          {
            id: 'checkpoints',
            label: t('audit.verify.checkpoints'),
            value: formats.number(result.checkpoints),
          },
          { id: 'head', label: t('audit.verify.head'), value: <Id>{result.headHash}</Id> },
        ]}
      />
      <p className="prose dim">{t('audit.verify.outside')}</p>
      <pre className={styles.detail} dir="ltr">
        breakwater audit verify --export breakwater-audit.jsonl
      </pre>
    </div>
  );
}
