import type { Assessment, OrderTestResult } from '@breakwater/contracts/orders';
import { useLocalText } from '../../../i18n/local-text.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { StateChip } from '../../../ui/state-chip.tsx';
import type { Tone } from '../../../ui/tone.ts';

const TONES: Readonly<Record<OrderTestResult['result'], Tone>> = {
  passed: 'done',
  failed: 'danger',
  unknown: 'attention',
};

/** The tests that it was put to: what failed and what nobody knows first, with the sentences that it rests on; what it passed weighs the same and is counted. */
export function TestsBox({ assessment: { tests } }: { readonly assessment: Assessment }) {
  const t = useT();
  const of = (result: OrderTestResult['result']) => tests.filter((test) => test.result === result);
  const passed = of('passed');
  const open = [...of('failed'), ...of('unknown')];
  return (
    <section className={styles.box} aria-labelledby="order-tests">
      <h2 id="order-tests">
        {t('orders.tests', {
          failed: of('failed').length,
          unknown: of('unknown').length,
          passed: passed.length,
        })}
      </h2>
      <ul className={styles.rows}>
        {open.map((test) => (
          <OneTest key={test.test} test={test} />
        ))}
      </ul>
      {passed.length > 0 && (
        <details>
          <summary>{t('orders.tests.passed', { count: passed.length })}</summary>
          <ul className={styles.rows}>
            {passed.map((test) => (
              <OneTest key={test.test} test={test} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function OneTest({ test }: { readonly test: OrderTestResult }) {
  const t = useT();
  const { result, outcome, label, explain, art, instead, passages = [] } = test;
  const local = useLocalText();
  return (
    <li>
      <p className={styles.line}>
        <StateChip tone={TONES[result]}>{t(`orders.test.${result}`)}</StateChip>
        <strong>{local(label)}</strong>
        {outcome !== undefined && result !== 'passed' && (
          <span className="dim">{t(`orders.outcome.${outcome}`)}</span>
        )}
        <bdi className="dim">{art}</bdi>
      </p>
      <p className="prose">{local(explain)}</p>
      {passages.map(({ pointer, quote }) => (
        <p key={`${pointer} ${quote}`} className="prose dim">
          {t('orders.test.passage')} <q dir="auto">{quote}</q>
        </p>
      ))}
      {instead && (
        <p className="prose">
          {t('orders.test.instead')} {local(instead)}
        </p>
      )}
    </li>
  );
}
