import type { MatchedField } from '@breakwater/contracts/screening';
import { layoutSpans } from '../../review/job/spans/layout-spans.ts';
import styles from './case-view.module.css';
import { seenSpans } from './seen-span.ts';

/** A text of the account as it was written, with what was seen in it marked. */
export function SeenText({ text, field, seen }: SeenTextProps) {
  return (
    <bdi className={styles.own}>
      {layoutSpans(text, seenSpans(text, field, seen)).map(({ text: part, start, spans }) =>
        spans.length === 0 ? (
          <span key={start}>{part}</span>
        ) : (
          <mark key={start} className={styles.mark}>
            {part}
          </mark>
        ),
      )}
    </bdi>
  );
}

interface SeenTextProps {
  readonly text: string;
  /** JSON Pointer into the subject. */
  readonly field: string;
  readonly seen: MatchedField;
}
