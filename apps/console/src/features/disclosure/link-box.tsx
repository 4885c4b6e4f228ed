import type { Production } from '@breakwater/contracts';
import { Button, CopyButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMay } from '../../api/session.ts';
import { useT } from '../../i18n/t.tsx';
import styles from '../../ui/blocks.module.css';
import { Clock } from '../../ui/clock.tsx';
import { ErrorText } from '../../ui/states.tsx';
import { useAct } from './use-act.ts';

interface Made {
  readonly url: string;
  readonly expiresAt: string;
}

/** The one-time link to a sealed package: shown once here, and good for one download. */
export function LinkBox({
  production: { id, state, approvedAt, expiresAt },
}: {
  readonly production: Production;
}) {
  const t = useT();
  const may = useMay();
  const act = useAct();
  const make = useMutation({
    mutationFn: () => act<Made>(`productions/${id}/link`, {}, t('disclosure.link.made')),
  });
  const url = make.data && new URL(make.data.url, window.location.origin).href;
  const canDeliver = state === 'approved' || state === 'released';
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
          onClick={() => make.mutate()}
        >
          {t('disclosure.link.make')}
        </Button>
      )}
      <div role="alert">{make.isError && <ErrorText error={make.error} />}</div>
    </div>
  );
}
