import type { DisclosureGrant } from '@breakwater/contracts/disclosure';
import type { Telling } from '@breakwater/contracts/orders';
import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../api/session.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useT } from '../../i18n/t.tsx';
import styles from '../../ui/blocks.module.css';
import { Clock } from '../../ui/clock.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { Failure } from '../../ui/states.tsx';
import { useAct, useActing } from '../../ui/use-act.ts';
import { useStableKeys } from '../../ui/use-stable-keys.ts';
import { Id } from '../../ui/user-text.tsx';
import { PreviewTable } from './preview-table.tsx';
import { previewGrant } from './queries.ts';

const MOST_ACCOUNTS = 20;

/** What may be disclosed and nothing more; a look at the fields, and the package that is prepared from it. */
export function GrantBox({ grant, telling }: GrantBoxProps) {
  const t = useT();
  const may = useMay();
  const formats = useFormats();
  const { categories, accounts, recipient, notBefore, needsLawyer, emergency, endedAt } = grant;
  const facts: readonly Fact[] = [
    {
      id: 'categories',
      label: t('disclosure.categories'),
      value: categories.map((one) => t(`disclosure.category.${one}`)).join(t('disclosure.and')),
    },
    {
      id: 'accounts',
      label: t('disclosure.accounts', { count: accounts.length }),
      value: (
        <ul className={styles.rows}>
          {accounts.slice(0, MOST_ACCOUNTS).map(({ platform, accountId, from, to }) => (
            <li key={`${platform} ${accountId}`}>
              <Id>{`${platform}/${accountId}`}</Id>{' '}
              <span className="dim">
                {t('disclosure.range', { from: formats.dateTime(from), to: formats.dateTime(to) })}
              </span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      id: 'recipient',
      label: t('disclosure.recipient'),
      value:
        recipient === undefined ? (
          <StateChip tone="danger">{t('disclosure.recipient.none')}</StateChip>
        ) : (
          <Id>{recipient}</Id>
        ),
    },
    ...(notBefore === undefined
      ? []
      : [
          {
            id: 'not-before',
            label: t('disclosure.not-before'),
            value: <Clock startedAt={grant.createdAt} dueAt={notBefore} />,
          },
        ]),
    {
      id: 'user',
      label: t('disclosure.user'),
      value:
        telling?.until === undefined
          ? t(`disclosure.told.${telling?.state ?? 'tell'}`)
          : t('disclosure.user.later', { time: formats.dateTime(telling.until) }),
    },
  ];
  return (
    <section className={styles.box} aria-label={t('disclosure.grant')}>
      <p className={styles.line}>
        <strong>{t('disclosure.grant')}</strong>
        {needsLawyer && <StateChip>{t('disclosure.needs-lawyer')}</StateChip>}
        {emergency && <StateChip tone="danger">{t('disclosure.emergency')}</StateChip>}
        {endedAt !== undefined && <StateChip>{t('disclosure.ended')}</StateChip>}
      </p>
      <Facts facts={facts} />
      {endedAt === undefined && may('disclosure.prepare') && <Prepare grantId={grant.id} />}
    </section>
  );
}

interface GrantBoxProps {
  readonly grant: DisclosureGrant;
  readonly telling: Telling | undefined;
}

/** First the fields are looked at, then the package is prepared: another person approves it. */
function Prepare({ grantId }: { readonly grantId: string }) {
  const t = useT();
  const act = useAct(['disclosure'], ['orders']);
  const look = useMutation({ mutationFn: () => previewGrant(grantId) });
  const preparing = useActing();
  const [note, setNote] = useState('');
  const prepare = () =>
    act('disclosure.prepare', t('disclosure.prepared'), {
      body: { grantId, ...(note.trim() !== '' && { note: note.trim() }) },
    });
  useStableKeys([
    { keys: 'v', title: t('disclosure.preview'), run: () => look.mutate() },
    ...(look.data ? [{ keys: 'p', title: t('disclosure.prepare'), run: () => preparing.run(prepare) }] : []),
  ]);
  return (
    <div className={styles.form}>
      <Button
        className={styles.start ?? ''}
        variant="default"
        loading={look.isPending}
        rightSection={<KeyHint keys="v" />}
        onClick={() => look.mutate()}
      >
        {t('disclosure.preview')}
      </Button>
      {look.data && (
        <>
          <PreviewTable preview={look.data.preview} empty={look.data.empty} />
          <Textarea
            label={t('disclosure.note')}
            description={t('disclosure.note.text')}
            autosize
            minRows={2}
            maxLength={10_000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <p className="prose dim">{t('disclosure.prepare.text')}</p>
          <Button
            className={styles.start ?? ''}
            loading={preparing.isActing}
            rightSection={<KeyHint keys="p" />}
            onClick={() => preparing.run(prepare)}
          >
            {t('disclosure.prepare')}
          </Button>
        </>
      )}
      <Failure error={look.error ?? preparing.error} />
    </div>
  );
}
