import type { TaxonomyException } from '@breakwater/contracts/review';
import { useT } from '../../i18n/t.tsx';
import { KeyHint } from '../key-hint.tsx';
import { Local } from '../local.tsx';
import styles from './taxonomy.module.css';

/** What is spared although it looks like a violation: when that holds, when not, and the key that says so. */
export function ExceptionList({ exceptions, keyOf, open = false }: ExceptionListProps) {
  const t = useT();
  return (
    <ul className={styles.exceptions} data-open={open || undefined}>
      {exceptions.map((one) => (
        <li key={one.id}>
          <details open={open}>
            <summary className={styles.name}>
              {keyOf && <KeyHint keys={keyOf(one.id)} />} <Local text={one.title} />
            </summary>
            <p>
              <Local text={one.holds} />
            </p>
            <p className="dim">
              {t('ui.taxonomy.fails')} <Local text={one.fails} />
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}

interface ExceptionListProps {
  readonly exceptions: readonly TaxonomyException[];
  /** Printed beside each, where a key names it. */
  readonly keyOf?: (id: string) => string;
  /** Whether all are read at once. */
  readonly open?: boolean;
}
