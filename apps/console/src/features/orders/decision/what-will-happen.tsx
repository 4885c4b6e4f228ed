import type { Order } from '@breakwater/contracts/orders';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { NeedsLine } from '../order/needs-line.tsx';
import type { Answer } from './answers.ts';
import { needsOf } from './needs-of.ts';

/** What follows from an answer before it is given: effects, who is told, which clocks, and who else has to agree. */
export function WhatWillHappen({ order, answer }: { readonly order: Order; readonly answer: Answer }) {
  const t = useT();
  const formats = useFormats();
  const needs = needsOf(answer, order.assessment?.needs, order.kind);
  const { kind, telling, level } = order;
  const complies = answer === 'comply' || answer === 'narrow';
  const effects = [
    t(`orders.effect.${answer}`),
    ...(complies && kind !== undefined ? [t(`orders.effect.kind.${kind}`)] : []),
    ...(complies && kind === 'disclose' && level < (needs.level ?? 0) ? [t('orders.effect.level')] : []),
    ...(complies
      ? [
          telling?.until === undefined
            ? t(`orders.effect.told.${telling?.state ?? 'tell'}`)
            : t('orders.effect.user-later', { time: formats.dateTime(telling.until) }),
        ]
      : []),
    ...(answer === 'clarify' ? [t('orders.effect.pause')] : []),
    ...(needs.secondPerson ? [t('orders.effect.second')] : []),
  ];
  return (
    <div>
      <h3>{t('orders.effects')}</h3>
      <ul className={styles.effects}>
        {effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      <NeedsLine needs={needs} />
    </div>
  );
}
