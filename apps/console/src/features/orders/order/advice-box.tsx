import type { Order } from '@breakwater/contracts/orders';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useLocalText } from '../../../i18n/local-text.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Failure } from '../../../ui/states.tsx';
import type { Tone } from '../../../ui/tone.ts';
import { useAct } from '../../../ui/use-act.ts';
import { useInstrumentName } from '../use-instrument-name.ts';
import { decidingRule } from './deciding-rule.ts';
import { NeedsLine } from './needs-line.tsx';

const TONES: Readonly<Record<NonNullable<Order['assessment']>['advice'], Tone>> = {
  comply: 'done',
  clarify: 'info',
  narrow: 'attention',
  refuse: 'danger',
  'legal-review': 'attention',
};

/** What the desk finds, in one sentence, with the article that it rests on. */
export function AdviceBox({ order }: { readonly order: Order }) {
  const t = useT();
  const local = useLocalText();
  const instrumentName = useInstrumentName();
  const { assessment } = order;
  const rule = assessment && decidingRule(assessment);
  return (
    <section className={styles.box} aria-labelledby="order-advice">
      <div className={styles.spread}>
        <h2 id="order-advice">{t('orders.why')}</h2>
        <AssessButton id={order.id} />
      </div>
      {!assessment && <p className="prose dim">{t('orders.not-assessed')}</p>}
      {assessment && (
        <>
          {assessment.packStatus === 'draft' && (
            <p className={styles.notice}>{t('orders.draft-pack', { version: assessment.packVersion })}</p>
          )}
          {assessment.pack === undefined && <p className={styles.notice}>{t('orders.no-law')}</p>}
          <p className={styles.line}>
            <StateChip tone={TONES[assessment.advice]}>{t(`orders.advice.${assessment.advice}`)}</StateChip>
            <span className={styles.advice}>{t(`orders.advice.${assessment.advice}.text`)}</span>
          </p>
          {rule && (
            <p className="prose">
              {local(rule.explain)} <bdi className="dim">{rule.art}</bdi>
            </p>
          )}
          <NeedsLine needs={assessment.needs} />
          {assessment.pack !== undefined && (
            <p className="dim">
              {t('orders.assessed-by')} <bdi>{instrumentName(assessment.pack)}</bdi>{' '}
              <bdi className="code">{`${assessment.requestType} ${assessment.packVersion}`}</bdi>
            </p>
          )}
        </>
      )}
      <p>{t(`orders.clock-note.${order.clock}`)}</p>
    </section>
  );
}

function AssessButton({ id }: { readonly id: string }) {
  const t = useT();
  const may = useMay();
  const act = useAct(['orders'], ['disclosure']);
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  if (!may('orders.write')) return null;
  const run = (): void => {
    setState({ busy: true });
    act('orders.assess', t('orders.assessed'), { params: { id } }).then(
      () => setState({ busy: false }),
      (error: unknown) => setState({ busy: false, error }),
    );
  };
  return (
    <div>
      <Button variant="default" size="compact-xs" loading={state.busy} onClick={run}>
        {t('orders.assess')}
      </Button>
      <Failure error={state.error} />
    </div>
  );
}
