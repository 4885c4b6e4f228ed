import styles from './waterfall.module.css';

interface WaterfallBarProps {
  readonly from: number;
  /** Nothing is drawn but where the bars before it led when left out. */
  readonly to?: number;
  /** Where it would lead without the cap of its group. */
  readonly uncapped?: number;
  readonly kind?: 'for' | 'against' | 'sum';
  readonly scale: { readonly least: number; readonly most: number };
}

const WIDTH = 100;
const HEIGHT = 30;
const TOP = 8;
const BOTTOM = HEIGHT - TOP;

/** One row of a waterfall: the bar, zero, and the thread to the rows above and below. */
export function WaterfallBar({ from, to, uncapped, kind = 'sum', scale }: WaterfallBarProps) {
  const span = Math.max(1e-9, scale.most - scale.least);
  const place = (bits: number) => ((bits - scale.least) / span) * WIDTH;
  const box = (a: number, b: number) => ({ x: place(Math.min(a, b)), width: Math.abs(place(a) - place(b)) });
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className={styles.bar}
      aria-hidden="true"
    >
      <path d={`M${place(0)} 0V${HEIGHT}`} className={styles.zero} vectorEffect="non-scaling-stroke" />
      {to === undefined ? (
        <path d={`M${place(from)} 0V${HEIGHT}`} className={styles.thread} vectorEffect="non-scaling-stroke" />
      ) : (
        <>
          {kind !== 'sum' && (
            <path
              d={`M${place(from)} 0V${TOP}`}
              className={styles.thread}
              vectorEffect="non-scaling-stroke"
            />
          )}
          <path
            d={`M${place(to)} ${BOTTOM}V${HEIGHT}`}
            className={styles.thread}
            vectorEffect="non-scaling-stroke"
          />
          {uncapped !== undefined && uncapped !== to && (
            <rect
              {...box(to, uncapped)}
              y={TOP}
              height={BOTTOM - TOP}
              className={styles.cut}
              vectorEffect="non-scaling-stroke"
            />
          )}
          <rect {...box(from, to)} y={TOP} height={BOTTOM - TOP} className={styles[kind]} />
        </>
      )}
    </svg>
  );
}
