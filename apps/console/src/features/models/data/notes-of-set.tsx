import type { DataSetNotes } from '@breakwater/contracts';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';

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
} as const satisfies Readonly<Record<keyof DataSetNotes, number>>;

/** What was left out when a data set was made, and why, a sentence each. */
export function NotesOfSet({ notes }: { readonly notes: DataSetNotes }) {
  const t = useT();
  const said = (Object.keys(NOTES) as (keyof DataSetNotes)[])
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
    </section>
  );
}
