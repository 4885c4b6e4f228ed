import type { RuleFault } from '@breakwater/contracts/rules';
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import { faultyPiece, offsetAt, placeFaults } from '../place-faults.ts';
import styles from './source-editor.module.css';

/** Height of a line; the style sheet has the same. */
const LINE_PX = 20;
const SPARE_LINES = 20;

/** What others do to an editor. */
export interface EditorHandle {
  /** Puts the caret at a line and column, both from 1, and brings it into view. */
  goTo(line: number, column: number): void;
}

interface SourceEditorProps {
  readonly text: string;
  readonly faults: readonly RuleFault[];
  readonly readOnly: boolean;
  readonly handle: RefObject<EditorHandle | null>;
  readonly onChange: (text: string) => void;
}

/** A plain text field with line numbers; faults are marked where they are and said at the end of their line. */
export function SourceEditor({ text, faults, readOnly, handle, onChange }: SourceEditorProps) {
  const t = useT();
  const hint = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [view, setView] = useState({ top: 0, left: 0, height: 600 });
  const lines = countLines(text);
  const first = Math.max(0, Math.floor(view.top / LINE_PX) - SPARE_LINES);
  const last = Math.min(lines, Math.ceil((view.top + view.height) / LINE_PX) + SPARE_LINES);
  const faulty = placeFaults(text, faults);

  useEffect(() => {
    handle.current = {
      goTo: (line, column) => {
        const field = area.current;
        if (!field) return;
        const offset = offsetAt(field.value, line, column);
        field.focus({ preventScroll: true });
        field.setSelectionRange(offset, offset);
        field.scrollTop = Math.max(0, (line - 4) * LINE_PX);
      },
    };
    return () => {
      handle.current = null;
    };
  }, [handle]);
  useEffect(() => {
    const field = area.current;
    if (!field) return;
    const observer = new ResizeObserver(() =>
      setView((before) => ({ ...before, height: field.clientHeight })),
    );
    observer.observe(field);
    return () => observer.disconnect();
  }, []);

  return (
    <div className={styles.editor}>
      <div className={styles.gutter} aria-hidden="true">
        <div style={{ transform: `translateY(${first * LINE_PX - view.top}px)` }}>
          {Array.from({ length: last - first }, (_, index) => {
            const number = first + index + 1;
            return (
              <div key={number} data-faulty={faulty.some(({ line }) => line === number) || undefined}>
                {number}
              </div>
            );
          })}
        </div>
      </div>
      <div className={styles.field}>
        <div className={styles.marks} aria-hidden="true">
          <div style={{ transform: `translate(${-view.left}px, ${-view.top}px)` }}>
            {faulty
              .filter(({ line }) => line > first && line <= last)
              .map((line) => (
                <pre key={line.line} style={{ insetBlockStart: (line.line - 1) * LINE_PX }}>
                  <MarkedLine text={line.text} faults={line.faults} />
                </pre>
              ))}
          </div>
        </div>
        <textarea
          ref={area}
          className={styles.text}
          dir="ltr"
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-label={t('rules.source.label')}
          aria-describedby={hint}
          aria-invalid={faults.length > 0}
          readOnly={readOnly}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
          onScroll={({ currentTarget: { scrollTop, scrollLeft, clientHeight } }) =>
            setView({ top: scrollTop, left: scrollLeft, height: clientHeight })
          }
          onKeyDown={keepIndent}
        />
      </div>
      <p id={hint} className="visually-hidden">
        {t('rules.source.hint')}
      </p>
    </div>
  );
}

/** The line again, unseen, so that its marks stand exactly where its characters do, in whatever script. */
function MarkedLine({ text, faults }: { readonly text: string; readonly faults: readonly RuleFault[] }) {
  const [first] = faults;
  if (!first) return null;
  const pieces = faults.map(({ column }) => faultyPiece(text, column));
  let done = 0;
  return (
    <>
      {pieces.map(({ start, end }) => {
        if (start < done) return null;
        const before = text.slice(done, start);
        done = end;
        return (
          <span key={start}>
            {before}
            <mark>{text.slice(start, end) || ' '}</mark>
          </span>
        );
      })}
      {text.slice(done)}
      <span className={styles.said}>{first.message}</span>
    </>
  );
}

/** Enter begins the next line where this one begins. Tab is left alone: it leads out of the field. */
function keepIndent(event: KeyboardEvent<HTMLTextAreaElement>): void {
  const field = event.currentTarget;
  if (
    event.key !== 'Enter' ||
    event.nativeEvent.isComposing ||
    field.readOnly ||
    event.ctrlKey ||
    event.metaKey
  )
    return;
  const start = field.value.lastIndexOf('\n', field.selectionStart - 1) + 1;
  const indent = /^ */.exec(field.value.slice(start, field.selectionStart))?.[0] ?? '';
  if (indent === '') return;
  event.preventDefault();
  // The only way to change a field's text that its own undo knows of.
  document.execCommand('insertText', false, `\n${indent}`);
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
