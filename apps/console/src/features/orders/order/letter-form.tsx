import type { Answer } from '@breakwater/client';
import type { Order, OrderMessage } from '@breakwater/contracts/orders';
import { Button, Group, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../api/request.ts';
import { currentLocale, type Locale } from '../../../i18n/locale.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { Failure } from '../../../ui/states.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { useConfirmKey } from '../../../ui/use-stable-keys.ts';
import { ReadyFields, type Wanted } from './ready-fields.tsx';
import { READY } from './reply-reasons.ts';

/** What comes back, taken down by hand where it came by post or e-mail. */
const IN = [
  'clarification',
  'receipt',
  'user-informed',
  'objection',
  'note',
] as const satisfies OrderMessage['kind'][];

type Reply = Answer<'orders.reply'>;

/** Writes to the authority from a ready draft, or takes down what came from it. */
export function LetterForm({ order }: { readonly order: Order }) {
  const t = useT();
  const act = useAct(['orders'], ['disclosure']);
  const [direction, setDirection] = useState<'out' | 'in'>('out');
  const [kind, setKind] = useState<OrderMessage['kind']>('note');
  const [language, setLanguage] = useState<Locale>(currentLocale());
  const [reply, setReply] = useState<Reply>();
  const [subject, setSubject] = useState('');
  const [body, setBody] = useState('');
  const [wanted, setWanted] = useState<Wanted>();
  const draft = useMutation({
    mutationFn: ({ ready, reason }: Wanted) =>
      api.call('orders.reply', { params: { id: order.id }, query: { kind: ready, reason } }),
    onSuccess: (made, { ready }) => {
      setReply(made);
      setKind(READY[ready]);
      fill(made, language);
    },
  });
  function want(next: Wanted | undefined): void {
    setWanted(next);
    if (next) draft.mutate(next);
  }
  function fill(made: Reply, locale: Locale): void {
    setLanguage(locale);
    setSubject(made.subject[locale]);
    setBody(made.body[locale]);
  }
  const send = useMutation({
    mutationFn: () =>
      act('orders.sendMessage', t(direction === 'out' ? 'orders.letter.sent' : 'orders.letter.noted'), {
        params: { id: order.id },
        body: {
          direction,
          kind,
          subject: subject.trim(),
          body: body.trim(),
          language,
          document: direction === 'out' ? reply?.document : undefined,
        },
      }),
    onSuccess: () => {
      setSubject('');
      setBody('');
      setReply(undefined);
      setWanted(undefined);
      setKind('note');
    },
  });
  const complete = subject.trim() !== '' && body.trim() !== '';
  const run = (): void => {
    if (complete && !send.isPending) send.mutate();
  };
  useConfirmKey(run);
  return (
    <section className={styles.box} aria-labelledby="order-letter">
      <h2 id="order-letter">{t('orders.letter.new')}</h2>
      <div className={styles.form}>
        <SegmentedControl
          aria-label={t('orders.letter.direction')}
          data={(['out', 'in'] as const).map((value) => ({ value, label: t(`orders.letter.${value}`) }))}
          value={direction}
          onChange={(value) => {
            setDirection(value === 'in' ? 'in' : 'out');
            setKind(value === 'in' ? 'clarification' : 'note');
          }}
        />
        {direction === 'out' ? (
          <ReadyFields wanted={wanted} onChange={want} />
        ) : (
          <Select
            label={t('orders.letter.kind')}
            allowDeselect={false}
            data={IN.map((value) => ({ value, label: t(`orders.letter.${value}`) }))}
            value={kind}
            onChange={(value) => setKind(IN.find((one) => one === value) ?? 'note')}
          />
        )}
        <Select
          label={t('orders.letter.language')}
          allowDeselect={false}
          data={[
            { value: 'en', label: 'English' },
            { value: 'ur', label: 'اردو' },
          ]}
          value={language}
          onChange={(value) => {
            const locale = value === 'ur' ? 'ur' : 'en';
            if (reply) fill(reply, locale);
            else setLanguage(locale);
          }}
        />
        <TextInput
          required
          dir="auto"
          maxLength={500}
          label={t('orders.letter.subject')}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
        <Textarea
          required
          autosize
          minRows={6}
          maxRows={20}
          maxLength={50_000}
          lang={language}
          label={t('orders.letter.body')}
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
        <p className="prose dim">
          {t(direction === 'out' ? 'orders.letter.effect' : 'orders.letter.effect-in')}
        </p>
        <Failure error={draft.error} />
        <Failure error={send.error} />
        <Group justify="flex-end">
          <Button
            disabled={!complete}
            loading={send.isPending}
            rightSection={<KeyHint keys="Ctrl ↵" />}
            onClick={run}
          >
            {t(direction === 'out' ? 'orders.letter.send' : 'orders.letter.take-down')}
          </Button>
        </Group>
      </div>
    </section>
  );
}
