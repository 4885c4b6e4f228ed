import type { Order } from '@breakwater/contracts/orders';
import { Checkbox, MultiSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { DecideForm } from '../../../ui/decide/decide-form.tsx';
import { useReason } from '../../../ui/decide/use-reason.ts';
import { useAct } from '../../../ui/use-act.ts';
import { ANSWER_KEYS, type Answer, answersTo } from './answers.ts';
import { GroundsOfOthers } from './grounds-of-others.tsx';
import { proposeScope } from './propose-scope.ts';
import { ScopeEditor } from './scope-editor.tsx';
import { TermsPolicy } from './terms-policy.tsx';
import { groundText, useGrounds } from './use-ground-name.ts';
import { WhatWillHappen } from './what-will-happen.tsx';

const LEAST_REASON = 3;

/** Answers an order: how, on what grounds, and in which words. What follows stands under it before it is taken. */
export function DecidePanel({ order }: { readonly order: Order }) {
  const t = useT();
  const may = useMay();
  const all = useGrounds(order);
  const grounds = all.filter(({ ofOthers }) => ofOthers === undefined);
  const act = useAct(['orders'], ['disclosure']);
  const [answer, setAnswer] = useState<Answer>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [scope, setScope] = useState(() => proposeScope(order.assessment?.tests ?? []));
  const reason = useReason(order.id);
  const [breakGlass, setBreakGlass] = useState(false);
  const [policy, setPolicy] = useState<string>();
  const answers = answersTo(order.state);
  const wantsGrounds = answer === 'refuse' || answer === 'narrow';
  const offersBreakGlass = answer === 'comply' && order.emergency && may('disclosure.break-glass');
  const ready =
    answer !== undefined &&
    reason.text.length >= LEAST_REASON &&
    (!wantsGrounds || chosen.length > 0) &&
    (answer !== 'narrow' || Object.keys(scope).length > 0) &&
    (answer !== 'terms-review' || policy !== undefined);
  async function decide(): Promise<void> {
    const params = { id: order.id };
    if (answer === undefined) return;
    if (answer === 'terms-review') {
      const body = { policy: policy ?? '', reason: reason.text };
      await act('orders.reviewTerms', t('orders.terms-review.done'), { params, body });
    } else {
      const body = {
        answer,
        reason: reason.text,
        grounds: wantsGrounds ? chosen : [],
        ...(answer === 'narrow' && { scope }),
        ...(offersBreakGlass && breakGlass && { breakGlass: true }),
      };
      await act('orders.decide', t('orders.decide.done'), { params, body });
    }
    reason.drop();
  }
  const pick = (one: Answer): void => {
    setAnswer(one);
    // The grounds are what failed until somebody says otherwise.
    const failed = order.assessment?.tests.filter(({ result }) => result === 'failed') ?? [];
    const ours = failed.filter(({ test }) => grounds.some(({ id }) => id === test));
    if (chosen.length === 0) setChosen(ours.map(({ test }) => test));
    reason.focus();
  };
  return (
    <div className={styles.form}>
      <DecideForm
        label={t('orders.decide')}
        choices={answers.map((one) => ({
          id: one,
          title: t(`orders.answer.${one}`),
          effect: t(`orders.answer.${one}.text`),
          keys: ANSWER_KEYS[one],
        }))}
        chosen={answer}
        onChoose={pick}
        action={t(answer === undefined ? 'orders.decide' : `orders.answer.${answer}`)}
        ready={ready}
        onDecide={decide}
      >
        {wantsGrounds && (
          <>
            <MultiSelect
              label={t('orders.grounds')}
              description={t('orders.grounds.text')}
              required
              searchable
              data={grounds.map((ground) => ({ value: ground.id, label: groundText(ground) }))}
              value={[...chosen]}
              onChange={setChosen}
            />
            <GroundsOfOthers grounds={all} />
          </>
        )}
        {answer === 'terms-review' && <TermsPolicy value={policy} onChange={setPolicy} />}
        {answer === 'narrow' && <ScopeEditor form={order.form} scope={scope} onChange={setScope} />}
        <Textarea
          label={t('orders.reason')}
          description={t('orders.reason.text')}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={20_000}
          {...reason.field}
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
      </DecideForm>
    </div>
  );
}
