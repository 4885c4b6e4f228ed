import { Tooltip } from '@mantine/core';
import { useOwnWords } from '../../../../i18n/own-words.ts';
import { useT } from '../../../../i18n/t.tsx';
import { EvidenceLine } from '../why/evidence-line.tsx';
import { isReason } from '../why/is-reason.ts';
import type { Mark, MarkedField } from './find-marks.ts';
import { layoutSpans } from './layout-spans.ts';
import styles from './marked-text.module.css';

/**
 * A text as the user wrote it, in its own direction, with what was found marked in it. A mark says on hover or focus
 * what it is and why it counts; pressing it opens the rule.
 */
export function MarkedText({ field, language, onRule }: MarkedTextProps) {
  const segments = layoutSpans(field.text, field.marks);
  return (
    <div className="user-text" dir="auto" lang={language ?? ''}>
      {segments.map(({ text, start, spans }) => {
        const marks = spans.flatMap((place) => field.marks[place] ?? []);
        return marks.length === 0 ? (
          <span key={start}>{text}</span>
        ) : (
          <MarkedPart key={start} text={text} marks={marks} onRule={onRule} />
        );
      })}
    </div>
  );
}

interface MarkedTextProps {
  readonly field: MarkedField;
  readonly language?: string | undefined;
  readonly onRule?: ((ruleId: string) => void) | undefined;
}

/** A place to stop at with the keyboard; a real button would break the joining of letters. */
const STOP = { tabIndex: 0 } as const;

function MarkedPart({ text, marks, onRule }: MarkedPartProps) {
  const rule = marks[0]?.rules[0];
  return (
    <Tooltip
      multiline
      w={340}
      events={{ hover: true, focus: true, touch: true }}
      label={<MarkExplained marks={marks} />}
      classNames={{ tooltip: styles.explained ?? '' }}
    >
      <mark
        className={styles.mark}
        data-depth={Math.min(marks.length, 3)}
        data-weight={marks.some(({ rules }) => rules.some(isReason)) ? 'counts' : 'named'}
        data-side={sideOf(marks)}
        {...STOP}
        onClick={() => rule && onRule?.(rule.id)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          if (rule) onRule?.(rule.id);
        }}
      >
        {text}
      </mark>
    </Tooltip>
  );
}

interface MarkedPartProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly onRule: ((ruleId: string) => void) | undefined;
}

/** Which way a model takes the words; where something of a bank stands too, that is what is shown. */
function sideOf(marks: readonly Mark[]): 'for' | 'against' | undefined {
  if (marks.some(({ evidence }) => evidence.kind !== 'model')) return undefined;
  const bits = marks.reduce((sum, { evidence }) => sum + (evidence.value ?? 0), 0);
  return bits < 0 ? 'against' : 'for';
}

function MarkExplained({ marks }: { readonly marks: readonly Mark[] }) {
  const t = useT();
  const words = useOwnWords();
  return (
    <ul className={styles.list}>
      {marks.map(({ evidence, rules }) => (
        <li key={JSON.stringify(evidence)}>
          <EvidenceLine evidence={evidence} />
          {rules.map((rule) => (
            <div key={rule.id} className={styles.rule}>
              {t(isReason(rule) ? 'job.mark.rule' : 'job.mark.rule-watching', {
                title: words(rule, 'title').text,
              })}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
