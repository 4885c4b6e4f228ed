import type { IncidentNumbers } from '@breakwater/contracts/incidents';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../incidents.module.css';

const COUNTS = ['found', 'decided', 'waiting', 'violations', 'awareness', 'variants', 'preserved'] as const;

/** What there is, each count with its word. */
export function Figures({ numbers }: { readonly numbers: IncidentNumbers }) {
  const t = useT();
  const formats = useFormats();
  return (
    <dl className={styles.figures}>
      {COUNTS.map((count) => (
        <div key={count}>
          <dt>{t(`incidents.figure.${count}`)}</dt>
          <dd>{formats.number(numbers[count])}</dd>
        </div>
      ))}
    </dl>
  );
}
