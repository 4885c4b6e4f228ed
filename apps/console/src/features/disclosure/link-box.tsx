import type { Production } from '@breakwater/contracts/disclosure';
import { Button, CopyButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/request.ts';
import { useMay } from '../../api/session.ts';
import { useT } from '../../i18n/t.tsx';
import styles from '../../ui/blocks.module.css';
import { Clock } from '../../ui/clock.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorText } from '../../ui/states.tsx';
import { useAct } from './use-act.ts';

/** The one-time link to a sealed package: shown once here, and good for one download. */
export function LinkBox({
  production: { id, state, approvedAt, expiresAt, receipt },
}: {
  readonly production: Production;
}) {
  const t = useT();
  const may = useMay();
  const act = useAct();
  const [asks, setAsks] = useState(false);
  const make = useMutation({
    mutationFn: (because?: string) =>
      act(
        () => api.call('disclosure.makeLink', { params: { id }, body: { because } }),
        t('disclosure.link.made'),
      ),
  });
  const url = make.data && new URL(make.data.url, window.location.origin).href;
  const again = state === 'delivered' && receipt === undefined;
  const canDeliver = state === 'released' || again;
  if (!canDeliver && !url) return null;
  return (
    <div className={styles.form}>
      {expiresAt !== undefined && approvedAt !== undefined && (
        <Clock label={t('disclosure.link.expires')} startedAt={approvedAt} dueAt={expiresAt} />
      )}
      {url !== undefined && (
        <>
          <p className="prose">{t('disclosure.link.once')}</p>
          <output className={styles.secret}>{url}</output>
          <CopyButton value={url}>
            {({ copied, copy }) => (
              <Button className={styles.start ?? ''} size="xs" onClick={copy}>
                {t(copied ? 'disclosure.copied' : 'disclosure.copy')}
              </Button>
            )}
          </CopyButton>
        </>
      )}
      {url === undefined && may('disclosure.prepare') && (
        <Button
          className={styles.start ?? ''}
          variant="default"
          size="xs"
          loading={make.isPending}
          onClick={() => (again ? setAsks(true) : make.mutate(undefined))}
        >
          {t(again ? 'disclosure.link.again' : 'disclosure.link.make')}
        </Button>
      )}
      <ConfirmDialog
        opened={asks}
        title={t('disclosure.link.again')}
        action={t('disclosure.link.again')}
        reason={t('disclosure.reason')}
        onClose={() => setAsks(false)}
        onConfirm={(because) => make.mutateAsync(because)}
      >
        <p className="prose">{t('disclosure.link.again.text')}</p>
      </ConfirmDialog>
      <div role="alert">{make.isError && <ErrorText error={make.error} />}</div>
    </div>
  );
}
