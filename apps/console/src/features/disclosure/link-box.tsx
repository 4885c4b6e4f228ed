import type { Production } from '@breakwater/contracts/disclosure';
import { Button, CopyButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMay } from '../../api/session.ts';
import { useT } from '../../i18n/t.tsx';
import styles from '../../ui/blocks.module.css';
import { Clock } from '../../ui/clock.tsx';
import { AskButton } from '../../ui/form/ask-button.tsx';
import { Failure } from '../../ui/states.tsx';
import { useAct } from '../../ui/use-act.ts';

/** The one-time link to a sealed package: shown once here, and good for one download. */
export function LinkBox({
  production: { id, state, approvedAt, expiresAt, receipt },
}: {
  readonly production: Production;
}) {
  const t = useT();
  const may = useMay();
  const act = useAct(['disclosure'], ['orders']);
  const make = useMutation({
    mutationFn: (because?: string) =>
      act('disclosure.makeLink', t('disclosure.link.made'), { params: { id }, body: { because } }),
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
      {url === undefined && may('disclosure.prepare') && !again && (
        <Button
          className={styles.start ?? ''}
          variant="default"
          size="xs"
          loading={make.isPending}
          onClick={() => make.mutate(undefined)}
        >
          {t('disclosure.link.make')}
        </Button>
      )}
      {url === undefined && may('disclosure.prepare') && again && (
        <AskButton
          className={styles.start ?? ''}
          size="xs"
          action={t('disclosure.link.again')}
          text={t('disclosure.link.again.text')}
          reason={t('disclosure.reason')}
          onConfirm={(because) => make.mutateAsync(because)}
        />
      )}
      <Failure error={make.error} />
    </div>
  );
}
