import type { LetterSettingsView } from '@breakwater/contracts/letters';
import { useT } from '../../../i18n/t.tsx';
import styles from '../../../ui/blocks.module.css';

/** The last number of each register and year: numbers have no gap, so it is how many there are. */
export function Numbers({ view: { numbers } }: { readonly view: LetterSettingsView }) {
  const t = useT();
  return (
    <section className={styles.box} aria-labelledby="letter-numbers">
      <h2 id="letter-numbers">{t('letters.settings.numbers')}</h2>
      {numbers.length === 0 ? (
        <p className="dim">{t('letters.settings.numbers.none')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('letters.settings.register')}</th>
              <th scope="col">{t('letters.settings.year')}</th>
              <th scope="col">{t('letters.settings.last')}</th>
            </tr>
          </thead>
          <tbody>
            {numbers.map(({ register, year, last }) => (
              <tr key={`${register} ${year}`}>
                <td>
                  <bdi>{register}</bdi>
                </td>
                <td>{year}</td>
                <td>{last}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
