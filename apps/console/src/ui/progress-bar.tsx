import { Progress } from '@mantine/core';

/** How far something is, as a bar; `text` says it to those who do not see the bar, where the share alone would not. */
export function ProgressBar({ label, done, total, text }: ProgressBarProps) {
  return (
    <Progress.Root size={8}>
      <Progress.Section
        value={total > 0 ? Math.min(100, (100 * done) / total) : 0}
        color="sea"
        aria-label={label}
        aria-valuetext={text}
      />
    </Progress.Root>
  );
}

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly text?: string;
}
