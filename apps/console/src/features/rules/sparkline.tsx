/** Counts by the hour, very small; what it shows stands beside it as a number. */
export function Sparkline({
  live,
  shadow,
}: {
  readonly live: readonly number[];
  readonly shadow: readonly number[];
}) {
  const totals = live.map((count, index) => count + (shadow[index] ?? 0));
  const top = Math.max(1, ...totals);
  const width = 4;
  return (
    <svg
      width={totals.length * width}
      height={18}
      aria-hidden="true"
      style={{ display: 'block', direction: 'ltr', maxInlineSize: '100%' }}
    >
      {totals.map((total, index) => {
        const height = (total / top) * 17;
        const liveHeight = ((live[index] ?? 0) / top) * 17;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its place
          <g key={index}>
            <rect
              x={index * width}
              y={18 - height}
              width={width - 1}
              height={height}
              fill="var(--bw-line-strong)"
            />
            <rect
              x={index * width}
              y={18 - liveHeight}
              width={width - 1}
              height={liveHeight}
              fill="var(--bw-accent)"
            />
          </g>
        );
      })}
      <line x1="0" x2={totals.length * width} y1="17.5" y2="17.5" stroke="var(--bw-line)" />
    </svg>
  );
}
