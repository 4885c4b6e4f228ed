import styles from './alignment-table.module.css';

const HALF = 50;

/** A signed amount from the middle: towards the end of the line what speaks for, towards its start what speaks against. */
export function ContributionBar({ value, most }: { readonly value: number; readonly most: number }) {
  const size = most > 0 ? (Math.min(Math.abs(value), most) / most) * HALF : 0;
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" className={styles.bar} aria-hidden="true">
      <rect
        x={value < 0 ? HALF - size : HALF}
        width={size}
        height="10"
        className={value < 0 ? styles.against : styles.for}
      />
      <path d="M50 0V10" className={styles.zero} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
