import type { ReactNode } from 'react';
import { useSignedBits } from './use-signed-bits.ts';
import styles from './waterfall.module.css';
import { WaterfallBar } from './waterfall-bar.tsx';

/** A line of a waterfall: from where the ones before it led to where it leads, in bits. */
export interface WaterfallStep {
  readonly id: string;
  /** The line in words, with what goes with it. */
  readonly title: ReactNode;
  readonly from: number;
  readonly to: number;
  /** Where it would lead without the cap of its group. */
  readonly uncapped?: number;
  /** What it is where it is neither for nor against. */
  readonly isSum?: boolean;
}

/** Lines that belong together, under a heading or without one. */
export interface WaterfallGroup {
  readonly id: string;
  readonly heading?: string;
  readonly steps: readonly WaterfallStep[];
}

/** Each weight as a bar that begins where the one before it ended; every bar is labelled in words and has its figure. */
export function WaterfallChart({
  labelledBy,
  words,
  groups,
  sum,
  after,
  scale,
  drawn = true,
}: WaterfallProps) {
  return (
    <table className={styles.waterfall} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col" className={styles.amount}>
            {words.bits}
          </th>
          {drawn && (
            <th scope="col">
              <span className={styles.ends}>
                <span>{words.against}</span>
                <span>{words.for}</span>
              </span>
            </th>
          )}
        </tr>
      </thead>
      {groups.map((group) => (
        <Group key={group.id} group={group} {...(drawn && { scale })} />
      ))}
      <tfoot>
        <Line
          step={{ id: 'sum', title: words.sum, from: 0, to: sum, isSum: true }}
          {...(drawn && { scale })}
        />
        <tr>
          <th scope="row" colSpan={drawn ? 3 : 2}>
            {after}
          </th>
        </tr>
      </tfoot>
    </table>
  );
}

type Scale = { readonly least: number; readonly most: number };

interface WaterfallProps {
  /** Id of what names it. */
  readonly labelledBy: string;
  readonly words: Readonly<Record<'what' | 'bits' | 'against' | 'for' | 'sum', string>>;
  readonly groups: readonly WaterfallGroup[];
  readonly sum: number;
  /** The sum as a probability, in a sentence. */
  readonly after: ReactNode;
  /** Ends of the bars; zero lies between them. */
  readonly scale: Scale;
  /** With bars, or as figures alone. */
  readonly drawn?: boolean;
}

function Group({
  group: { heading, steps },
  scale,
}: {
  readonly group: WaterfallGroup;
  readonly scale?: Scale;
}) {
  const signed = useSignedBits();
  const weight = steps.reduce((all, { from, to }) => all + to - from, 0);
  return (
    <tbody>
      {heading !== undefined && (
        <tr className={styles.group}>
          <th scope="rowgroup">{heading}</th>
          <td className={styles.amount}>{steps.length > 1 && signed(weight)}</td>
          {scale && (
            <td className={styles.plot}>
              <WaterfallBar from={steps[0]?.from ?? 0} scale={scale} />
            </td>
          )}
        </tr>
      )}
      {steps.map((step) => (
        <Line key={step.id} step={step} isInset={heading !== undefined} {...(scale && { scale })} />
      ))}
    </tbody>
  );
}

function Line({ step, isInset = false, scale }: LineProps) {
  const signed = useSignedBits();
  const { title, from, to, uncapped, isSum = false } = step;
  const kind = isSum ? 'sum' : to < from ? 'against' : 'for';
  return (
    <tr>
      <th scope="row" {...(isInset && { className: styles.inset })}>
        {title}
      </th>
      <td className={styles.amount}>{signed(to - from)}</td>
      {scale && (
        <td className={styles.plot}>
          <WaterfallBar
            from={from}
            to={to}
            kind={kind}
            scale={scale}
            {...(uncapped !== undefined && { uncapped })}
          />
        </td>
      )}
    </tr>
  );
}

interface LineProps {
  readonly step: WaterfallStep;
  readonly isInset?: boolean;
  readonly scale?: Scale;
}
