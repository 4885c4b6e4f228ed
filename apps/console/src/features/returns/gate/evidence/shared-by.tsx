import type { ReturnComparison } from '@breakwater/contracts/returns';
import { useT } from '../../../../i18n/t.tsx';
import styles from './evidence.module.css';

/** What has a sentence of its own. */
const KINDS: ReadonlySet<string> = new Set(['address', 'device', 'agent', 'handle', 'name']);

/** How many others have the same value, in words: what many share says little. */
export function SharedBy({ comparison: { comparison, level, sharedBy } }: SharedByProps) {
  const t = useT();
  if (sharedBy === undefined) return null;
  const kind = level === 'same-range' ? 'range' : KINDS.has(comparison) ? comparison : 'other';
  return <span className={`dim ${styles.aside}`}>{t(`gate.shared-by.${kind}`, { count: sharedBy })}</span>;
}

interface SharedByProps {
  readonly comparison: Pick<ReturnComparison, 'comparison' | 'level' | 'sharedBy'>;
}
