import type { DesignatedName, Designation } from '@breakwater/contracts';
import { useT } from '../../../i18n/t.tsx';
import { useWordOf } from '../words.ts';
import styles from './designation.module.css';

const SHOWN = 8;

/** All names of a designation, each in its own direction; what the list says of a name apart from what is worked out. */
export function DesignationNames({ designation: { entry, strengths } }: DesignationNamesProps) {
  const t = useT();
  const line = (name: DesignatedName, index: number) => (
    <li key={`${name.kind} ${name.text} ${name.language ?? ''}`}>
      <NameLine name={name} computed={strengths[index]} />
    </li>
  );
  const more = entry.names.length - SHOWN;
  return (
    <div>
      <h3>{t('screening.names', { count: entry.names.length })}</h3>
      <ul className={styles.names}>{entry.names.slice(0, SHOWN).map(line)}</ul>
      {more > 0 && (
        <details>
          <summary>{t('screening.names.more', { count: more })}</summary>
          <ul className={styles.names}>
            {entry.names.slice(SHOWN).map((name, index) => line(name, index + SHOWN))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface DesignationNamesProps {
  readonly designation: Designation;
}

function NameLine({ name, computed }: NameLineProps) {
  const t = useT();
  const wordOf = useWordOf();
  const reasons = computed?.reasons.map((reason) => wordOf('reason', reason)).join(t('screening.and')) ?? '';
  const computedWord = computed && wordOf('strength', computed.strength);
  return (
    <>
      <span className={styles.name} dir="auto">
        {name.text}
      </span>
      <span className="dim">
        {t('screening.name.line', {
          kind: wordOf('kind', name.kind),
          official: wordOf('strength', name.strength),
        })}
        {computedWord !== undefined && (
          <>
            {' · '}
            {reasons === ''
              ? t('screening.name.computed', { strength: computedWord })
              : t('screening.name.computed-because', { strength: computedWord, reasons })}
          </>
        )}
        {name.language && (
          <>
            {' · '}
            <bdi>{name.language}</bdi>
          </>
        )}
      </span>
    </>
  );
}

interface NameLineProps {
  readonly name: DesignatedName;
  readonly computed: Designation['strengths'][number] | undefined;
}
