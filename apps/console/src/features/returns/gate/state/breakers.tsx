import type { GateBreaker } from '@breakwater/contracts/returns';
import { useMay } from '../../../../api/session.ts';
import { useFormats } from '../../../../i18n/formats.ts';
import { useT } from '../../../../i18n/t.tsx';
import { Clock } from '../../../../ui/clock.tsx';
import { AskButton } from '../../../../ui/form/ask-button.tsx';
import { useAct } from '../../../../ui/use-act.ts';
import { Id } from '../../../../ui/user-text.tsx';
import styles from '../gate.module.css';

/** Where so many were flagged that nobody is any more: a crowd behind one address is not a gang. */
export function Breakers({ breakers }: { readonly breakers: readonly GateBreaker[] }) {
  const t = useT();
  const may = useMay();
  const formats = useFormats();
  const act = useAct(['gate']);
  return (
    <section className={styles.box} aria-labelledby="gate-breakers">
      <h2 id="gate-breakers">{t('gate.breakers')}</h2>
      <p className="prose dim">{t('gate.breakers.text')}</p>
      {breakers.length === 0 && <p className="prose">{t('gate.breakers.none')}</p>}
      {breakers.length > 0 && (
        <table className={styles.table} aria-labelledby="gate-breakers">
          <thead>
            <tr>
              <th scope="col">{t('gate.breaker.of')}</th>
              <th scope="col">{t('gate.breaker.because')}</th>
              <th scope="col" className={styles.number}>
                {t('gate.breaker.held-back')}
              </th>
              <th scope="col">{t('gate.breaker.until')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('gate.breaker.reset')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {breakers.map((breaker) => (
              <tr key={`${breaker.kind} ${breaker.key}`}>
                <th scope="row">
                  {t(`gate.breaker.${breaker.kind}`)} <Id>{breaker.key}</Id>
                </th>
                <td>
                  {t('gate.breaker.flagged', {
                    flagged: formats.number(breaker.flagged),
                    count: breaker.signUps,
                    share: formats.percent(breaker.flagged / Math.max(1, breaker.signUps)),
                  })}
                </td>
                <td className={styles.number}>{formats.number(breaker.heldBack)}</td>
                <td>
                  <Clock startedAt={breaker.trippedAt} dueAt={breaker.until} />
                </td>
                <td>
                  {may('gate.manage') && (
                    <AskButton
                      size="compact-xs"
                      action={t('gate.breaker.reset')}
                      text={t('gate.breaker.reset.text')}
                      onConfirm={() =>
                        act('returns.closeBreaker', t('gate.breaker.done'), {
                          params: { kind: breaker.kind, key: breaker.key },
                        })
                      }
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
