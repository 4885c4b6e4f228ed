import type { Hold } from '@breakwater/contracts/disclosure';
import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/request.ts';
import { useMay } from '../../api/session.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { Actor } from '../../ui/actor.tsx';
import styles from '../../ui/blocks.module.css';
import { Clock } from '../../ui/clock.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { ErrorText } from '../../ui/states.tsx';
import { Time } from '../../ui/time.tsx';
import { Id } from '../../ui/user-text.tsx';
import { useAct } from './use-act.ts';

/** What is kept of an account while an order stands, until when, and the proof that it was forgotten afterwards. */
export function HoldView({ hold, linked = true }: { readonly hold: Hold; readonly linked?: boolean }) {
  const t = useT();
  const may = useMay();
  const formats = useFormats();
  const act = useAct();
  const [asks, setAsks] = useState<'extend' | 'release'>();
  const { id, platform, accountId, categories, state, createdAt, expiresAt, extensions, purge, records } =
    hold;
  const facts: readonly Fact[] = [
    { id: 'account', label: t('disclosure.account'), value: <Id>{`${platform}/${accountId}`}</Id> },
    {
      id: 'categories',
      label: t('disclosure.categories'),
      value: categories.map((one) => t(`disclosure.category.${one}`)).join(t('disclosure.and')),
    },
    {
      id: 'records',
      label: t('disclosure.records'),
      value: formats.number(records),
    },
    {
      id: 'expires',
      label: t('disclosure.hold.expires'),
      value:
        state === 'active' ? <Clock startedAt={createdAt} dueAt={expiresAt} /> : <Time at={expiresAt} full />,
    },
    ...extensions.map(({ at, by, until, because }) => ({
      id: `extended ${at}`,
      label: t('disclosure.hold.extended'),
      value: (
        <>
          {formats.dateTime(until)} · <Actor id={by} /> · <bdi>{because}</bdi>
        </>
      ),
    })),
    ...(purge === undefined
      ? []
      : [
          {
            id: 'purge',
            label: t('disclosure.hold.purged'),
            value: (
              <>
                <Time at={purge.at} full /> · {t('disclosure.file.records', { count: purge.records })} ·{' '}
                <Id>{purge.proof}</Id>
              </>
            ),
          },
        ]),
  ];
  return (
    <section className={styles.box} aria-label={t('disclosure.hold')}>
      <p className={styles.line}>
        <strong>{t('disclosure.hold')}</strong>
        <StateChip tone={state === 'active' ? 'info' : 'neutral'}>{t(`disclosure.hold.${state}`)}</StateChip>
        {linked && (
          <Link to="/orders/$id" params={{ id: hold.orderId }}>
            {t('disclosure.to-order')}
          </Link>
        )}
      </p>
      <Facts facts={facts} />
      {state === 'active' && may('disclosure.prepare') && (
        <Group>
          <Button size="xs" variant="default" onClick={() => setAsks('extend')}>
            {t('disclosure.hold.extend')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setAsks('release')}>
            {t('disclosure.hold.release')}
          </Button>
        </Group>
      )}
      {asks === 'extend' && <ExtendDialog hold={hold} onClose={() => setAsks(undefined)} />}
      <ConfirmDialog
        opened={asks === 'release'}
        title={t('disclosure.hold.release')}
        action={t('disclosure.hold.release')}
        reason={t('disclosure.reason')}
        onClose={() => setAsks(undefined)}
        onConfirm={(because) =>
          act(
            () => api.call('disclosure.releaseHold', { params: { id }, body: { because } }),
            t('disclosure.hold.released.done'),
          )
        }
      >
        <p className="prose">{t('disclosure.hold.release.text')}</p>
      </ConfirmDialog>
    </section>
  );
}

const DAY_MS = 86_400_000;
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** To a later day and with a reason; never without an end. */
function ExtendDialog({ hold, onClose }: { readonly hold: Hold; readonly onClose: () => void }) {
  const t = useT();
  const act = useAct();
  const [until, setUntil] = useState(dayOf(Date.parse(hold.expiresAt) + 90 * DAY_MS));
  const [because, setBecause] = useState('');
  const send = useMutation({
    mutationFn: () =>
      act(
        () =>
          api.call('disclosure.extendHold', {
            params: { id: hold.id },
            body: { until: `${until}T23:59:59.000Z`, because: because.trim() },
          }),
        t('disclosure.hold.extended.done'),
      ),
    onSuccess: onClose,
  });
  return (
    <Modal
      opened
      title={t('disclosure.hold.extend')}
      closeButtonProps={{ 'aria-label': t('ui.close'), size: 28 }}
      onClose={onClose}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate();
        }}
      >
        <TextInput
          required
          data-autofocus
          type="date"
          min={dayOf(Date.parse(hold.expiresAt) + DAY_MS)}
          label={t('disclosure.hold.until')}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <Textarea
          required
          autosize
          minRows={2}
          maxLength={2_000}
          label={t('disclosure.reason')}
          value={because}
          onChange={(event) => setBecause(event.currentTarget.value)}
        />
        <div role="alert">{send.isError && <ErrorText error={send.error} />}</div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={send.isPending} disabled={until === '' || because.trim() === ''}>
            {t('disclosure.hold.extend')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
