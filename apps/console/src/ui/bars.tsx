import styles from './bars.module.css';

export interface Bar {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** Ends of the interval around the value, drawn as a whisker. */
  readonly interval?: readonly [number, number];
}

/** A few amounts side by side: from zero, each with its value written out. */
export function Bars({ label, bars, format, most }: BarsProps) {
  const top = most ?? Math.max(0, ...bars.map(({ value, interval }) => interval?.[1] ?? value));
  const share = (value: number) => (top > 0 ? (Math.min(value, top) / top) * 100 : 0);
  return (
    <table className={styles.bars} aria-label={label}>
      <tbody>
        {bars.map(({ id, label: name, value, interval }) => (
          <tr key={id}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td className={styles.amount}>{format(value)}</td>
            <td className={styles.cell}>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" className={styles.bar} aria-hidden="true">
                <rect width={share(value)} height="10" className={styles.fill} />
                {interval && (
                  <path
                    d={`M${share(interval[0])} 2v6m0-3H${share(interval[1])}m0-3v6`}
                    className={styles.whisker}
                    vectorEffect="non-scaling-stroke"
                  />
                )}
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface BarsProps {
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly format: (value: number) => string;
  /** Value at the end of the scale; the largest when left out. */
  readonly most?: number;
}
