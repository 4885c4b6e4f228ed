import type { DataSetNotes } from '@breakwater/contracts/models';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';
import { Id } from '../../../ui/user-text.tsx';

type Note = Exclude<keyof DataSetNotes, 'contradictions'>;

/** What may be left out, what says most of the data first. */
const NOTES = {
  contradicting: 0,
  overturned: 1,
  undone: 2,
  doubled: 3,
  tooShort: 4,
  cut: 5,
  unreadable: 6,
  withoutText: 7,
  sampledFrom: 8,
} as const satisfies Readonly<Record<Note, number>>;

/** What was left out when a data set was made, and why, a sentence each. */
export function NotesOfSet({ notes }: { readonly notes: DataSetNotes }) {
  const t = useT();
  const said = (Object.keys(NOTES) as Note[])
    .sort((a, b) => NOTES[a] - NOTES[b])
    .flatMap((note) => ((notes[note] ?? 0) > 0 ? [{ note, count: notes[note] }] : []));
  return (
    <section className={styles.box} aria-labelledby="models-notes">
      <h3 id="models-notes">{t('models.data.notes')}</h3>
      {said.length === 0 && <p className="dim">{t('models.data.notes.none')}</p>}
      <ul className={styles.effects}>
        {said.map(({ note, count }) => (
          <li key={note}>{t(`models.data.note.${note}`, { count })}</li>
        ))}
      </ul>
      {notes.contradictions && <Contradictions found={notes.contradictions} />}
    </section>
  );
}

/** How many texts have a label in one row and lack it in another, and where some of them stand. */
function Contradictions({ found: { texts, of, examples } }: ContradictionsProps) {
  const t = useT();
  const formats = useFormats();
  return (
    <details>
      <summary>
        {t('models.data.contradictions', {
          texts,
          of: formats.number(of),
          share: formats.percent(texts / of),
        })}
      </summary>
      <p className="dim prose">{t('models.data.contradictions.text', { most: formats.percent(MOST, 0) })}</p>
      <ul className={styles.effects}>
        {examples.map(({ rows, decisions }) => (
          <li key={rows.join(' ')}>
            {decisions ? (
              <>
                {t('models.data.contradictions.decisions')} <Id>{decisions.join(', ')}</Id>
              </>
            ) : (
              t('models.data.contradictions.rows', {
                rows: rows.map((row) => formats.number(row)).join(' · '),
              })
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Above this share no model is trained from the set. */
const MOST = 0.05;

interface ContradictionsProps {
  readonly found: NonNullable<DataSetNotes['contradictions']>;
}
