import type { RuleFault } from '@breakwater/contracts/rules';
import { useT } from '../../../i18n/t.tsx';
import styles from './fault-list.module.css';

/** Every fault with its place; choosing one puts the caret there. */
export function FaultList(props: {
  readonly faults: readonly RuleFault[];
  readonly onOpen: (fault: RuleFault) => void;
}) {
  const t = useT();
  if (props.faults.length === 0) return null;
  return (
    <section className={styles.faults} aria-label={t('rules.faults')}>
      <ul>
        {props.faults.map((fault) => (
          <li key={`${fault.line}:${fault.column}:${fault.code}:${fault.message}`}>
            <button type="button" onClick={() => props.onOpen(fault)}>
              <span className={styles.place}>
                {t('rules.faults.place', { line: fault.line, column: fault.column })}
              </span>
              <span dir="auto">{fault.message}</span>
              <bdi className="code dim">{fault.code}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
