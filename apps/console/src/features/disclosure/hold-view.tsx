import type { Hold } from '@breakwater/contracts/disclosure';
import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../api/session.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import { Actor } from '../../ui/actor.tsx';
import styles from '../../ui/blocks.module.css';
import { Clock } from '../../ui/clock.tsx';
import { deskDayAfter, endOfDay } from '../../ui/desk-time.ts';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { AskButton } from '../../ui/form/ask-button.tsx';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { StateChip } from '../../ui/state-chip.tsx';
import { Time } from '../../ui/time.tsx';
import { useAct } from '../../ui/use-act.ts';
import { Id } from '../../ui/user-text.tsx';

/** What is kept of an account while an order stands, until when, and the proof that it was forgotten afterwards. */
export function HoldView({ hold, linked = true }: { readonly hold: Hold; readonly linked?: boolean }) {
  const t = useT();
  const may = useMay();
  const formats = useFormats();
  const act = useAct(['disclosure'], ['orders']);
  const [extending, setExtending] = useState(false);
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
          <Button size="xs" variant="default" onClick={() => setExtending(true)}>
            {t('disclosure.hold.extend')}
          </Button>
          <AskButton
            size="xs"
            action={t('disclosure.hold.release')}
            reason={t('disclosure.reason')}
            onConfirm={(because) =>
              act('disclosure.releaseHold', t('disclosure.hold.released.done'), {
                params: { id },
                body: { because },
              })
            }
            text={t('disclosure.hold.release.text')}
          />
        </Group>
      )}
      {extending && <ExtendDialog hold={hold} onClose={() => setExtending(false)} />}
    </section>
  );
}

/** To a later day and with a reason; never without an end. */
function ExtendDialog({ hold, onClose }: { readonly hold: Hold; readonly onClose: () => void }) {
  const t = useT();
  const act = useAct(['disclosure'], ['orders']);
  const form = useForm(
    () => ({ until: deskDayAfter(hold.expiresAt, 90), because: '' }),
    ({ until, because }) =>
      act('disclosure.extendHold', t('disclosure.hold.extended.done'), {
        params: { id: hold.id },
        body: { until: endOfDay(until), because: because.trim() },
      }),
  );
  const { until, because } = form.draft;
  return (
    <FormDialog
      form={form}
      title={t('disclosure.hold.extend')}
      action={t('disclosure.hold.extend')}
      disabled={until === '' || because.trim() === ''}
      onClose={onClose}
    >
      <TextInput
        required
        data-autofocus
        type="date"
        min={deskDayAfter(hold.expiresAt, 1)}
        label={t('disclosure.hold.until')}
        {...form.text('until')}
      />
      <Textarea
        required
        autosize
        minRows={2}
        maxLength={2_000}
        label={t('disclosure.reason')}
        {...form.text('because')}
      />
    </FormDialog>
  );
}
