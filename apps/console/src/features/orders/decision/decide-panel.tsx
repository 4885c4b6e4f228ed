import type { Order } from '@breakwater/contracts/orders';
import { Button, Checkbox, MultiSelect, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { Choices } from '../../../ui/choices.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { Failure } from '../../../ui/states.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { useConfirmKey, useStableKeys } from '../../review/job/use-stable-keys.ts';
import { ANSWER_KEYS, type Answer, answersTo } from './answers.ts';
import { draftReason, dropReason, keepReason } from './decision-drafts.ts';
import { proposeScope } from './propose-scope.ts';
import { ScopeEditor } from './scope-editor.tsx';
import { TermsPolicy } from './terms-policy.tsx';
import { useGrounds } from './use-ground-name.ts';
import { WhatWillHappen } from './what-will-happen.tsx';

const LEAST_REASON = 3;

/** Answers an order: how, on what grounds, and in which words. What follows stands under it before it is taken. */
export function DecidePanel({ order }: { readonly order: Order }) {
  const t = useT();
  const may = useMay();
  const grounds = useGrounds(order);
  const act = useAct(['orders'], ['disclosure']);
  const reasonRef = useRef<HTMLTextAreaElement>(null);
  const [answer, setAnswer] = useState<Answer>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [scope, setScope] = useState(() => proposeScope(order.assessment?.tests ?? []));
  const [reason, setReason] = useState(() => draftReason(order.id));
  const [breakGlass, setBreakGlass] = useState(false);
  const [policy, setPolicy] = useState<string>();
  const answers = answersTo(order.state);
  const wantsGrounds = answer === 'refuse' || answer === 'narrow';
  const offersBreakGlass = answer === 'comply' && order.emergency && may('disclosure.break-glass');
  const complete =
    answer !== undefined &&
    reason.trim().length >= LEAST_REASON &&
    (!wantsGrounds || chosen.length > 0) &&
    (answer !== 'narrow' || Object.keys(scope).length > 0) &&
    (answer !== 'terms-review' || policy !== undefined);
  const send = useMutation({
    mutationFn: (given: Answer) => {
      const { id } = order;
      if (given === 'terms-review') {
        const review = { policy: policy ?? '', reason: reason.trim() };
        return act('orders.reviewTerms', t('orders.terms-review.done'), { params: { id }, body: review });
      }
      const body = {
        answer: given,
        reason: reason.trim(),
        grounds: wantsGrounds ? chosen : [],
        ...(given === 'narrow' && { scope }),
        ...(offersBreakGlass && breakGlass && { breakGlass: true }),
      };
      return act('orders.decide', t('orders.decide.done'), { params: { id }, body });
    },
    onSuccess: () => dropReason(order.id),
  });
  const pick = (one: Answer): void => {
    setAnswer(one);
    // The grounds are what failed until somebody says otherwise.
    const failed = order.assessment?.tests.filter(({ result }) => result === 'failed') ?? [];
    if (chosen.length === 0) setChosen(failed.map(({ test }) => test));
    reasonRef.current?.focus();
  };
  const run = (): void => {
    if (complete && !send.isPending) send.mutate(answer);
  };
  useConfirmKey(run);
  useStableKeys([
    ...answers.map((one) => ({
      keys: ANSWER_KEYS[one],
      title: t(`orders.answer.${one}`),
      run: () => pick(one),
    })),
    { keys: 'Ctrl ↵', title: t('orders.decide'), run },
  ]);
  return (
    <div className={styles.form}>
      <Choices
        label={t('orders.decide')}
        choices={answers.map((one) => ({
          id: one,
          title: t(`orders.answer.${one}`),
          effect: t(`orders.answer.${one}.text`),
          keys: ANSWER_KEYS[one],
        }))}
        chosen={answer}
        onChoose={pick}
      />
      {wantsGrounds && (
        <MultiSelect
          label={t('orders.grounds')}
          description={t('orders.grounds.text')}
          required
          searchable
          data={grounds.map(({ id, label, art }) => ({ value: id, label: `${label} (\u2068${art}\u2069)` }))}
          value={[...chosen]}
          onChange={setChosen}
        />
      )}
      {answer === 'terms-review' && <TermsPolicy value={policy} onChange={setPolicy} />}
      {answer === 'narrow' && <ScopeEditor form={order.form} scope={scope} onChange={setScope} />}
      <Textarea
        ref={reasonRef}
        required
        label={t('orders.reason')}
        description={t('orders.reason.text')}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={20_000}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          keepReason(order.id, event.currentTarget.value);
        }}
      />
      {offersBreakGlass && (
        <Checkbox
          label={t('orders.break-glass.choose')}
          description={t('orders.break-glass.text')}
          checked={breakGlass}
          onChange={(event) => setBreakGlass(event.currentTarget.checked)}
        />
      )}
      {answer && <WhatWillHappen order={order} answer={answer} />}
      <Failure error={send.error} />
      <Button
        disabled={!complete}
        loading={send.isPending}
        rightSection={<KeyHint keys="Ctrl ↵" />}
        onClick={run}
      >
        {t(answer === undefined ? 'orders.decide' : `orders.answer.${answer}`)}
      </Button>
    </div>
  );
}
