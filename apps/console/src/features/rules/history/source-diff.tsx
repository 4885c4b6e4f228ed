import { useT } from '../../../i18n/t.tsx';
import type { DiffLine, Hunk } from '../diff-lines.ts';
import styles from './source-diff.module.css';

const SIGNS = { same: ' ', added: '+', removed: '−' } as const;

/** Changed lines with those around them; what was left out between is said. */
export function SourceDiff({ hunks }: { readonly hunks: readonly Hunk[] }) {
  const t = useT();
  if (hunks.length === 0) return <p className="dim">{t('rules.diff.none')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys have to reach it
    <section className={styles.scroller} aria-label={t('rules.diff.label')} tabIndex={0}>
      <table className={styles.diff}>
        {hunks.map((hunk) => (
          <tbody key={keyOf(hunk[0])}>
            {hunk.map((line) => (
              <tr key={keyOf(line)} data-kind={line.kind}>
                <td className={styles.number}>{line.kind === 'added' ? '' : line.before}</td>
                <td className={styles.number}>{line.kind === 'removed' ? '' : line.after}</td>
                <td className={styles.sign}>
                  {line.kind !== 'same' && (
                    <span className="visually-hidden">{t(`rules.diff.${line.kind}`)}</span>
                  )}
                  <span aria-hidden="true">{SIGNS[line.kind]}</span>
                </td>
                <td>
                  <code>{line.text}</code>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function keyOf(line: DiffLine | undefined): string {
  if (!line) return '';
  return `${line.kind === 'added' ? '' : line.before}/${line.kind === 'removed' ? '' : line.after}`;
}
