import { ENTRY_WORDS, type Matter, SIDE_WORDS } from '@breakwater/contracts/ledger';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../i18n/formats.ts';
import { useLocalText } from '../../../i18n/local-text.ts';
import { useT } from '../../../i18n/t.tsx';
import { Local } from '../../../ui/local.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { type LadderView, ladderSteps } from './ladder-steps.ts';
import styles from './matters.module.css';
import { ladderQuery } from './queries.ts';

/** The steps of the law as a line, with those that were reached, when and by whom, and what can be answered now. */
export function Ladder({ matter }: { readonly matter: Matter }) {
  const t = useT();
  const pack = useQuery(ladderQuery(matter.instrument, matter.packVersion)).data;
  const steps = ladderSteps(matter, pack?.escalationLadder);
  return (
    <section className={styles.box} aria-labelledby="ladder-title">
      <h2 id="ladder-title">{t('matters.ladder')}</h2>
      <p className="dim">
        <bdi className="code">{`${matter.instrument} ${matter.packVersion}`}</bdi>
      </p>
      {pack?.pack.status === 'draft' && <p className={styles.notice}>{t('matters.draft')}</p>}
      <ol className={styles.ladder}>
        {steps.map((step) => (
          <Step key={step.id} view={step} />
        ))}
      </ol>
    </section>
  );
}

function Step({ view }: { readonly view: LadderView }) {
  const t = useT();
  const formats = useFormats();
  const local = useLocalText();
  const { step, label, reached, now, answers } = view;
  const state = now ? 'now' : reached.length > 0 ? 'reached' : 'ahead';
  return (
    <li data-state={state} aria-current={now ? 'step' : undefined}>
      <span className={styles.rung} aria-hidden="true">
        {formats.number(step)}
      </span>
      <div className={styles.told}>
        <h3>
          <Local text={label} /> {now && <StateChip tone="attention">{t('matters.now')}</StateChip>}
          {state === 'ahead' && <span className="dim">{t('matters.not-reached')}</span>}
        </h3>
        {reached.map(({ state: { since, day = since, entryId, beside, skipped = [] }, entry }) => (
          <p key={entryId ?? since ?? 'start'}>
            {day !== undefined && <time dateTime={day}>{formats.date(day)}</time>}{' '}
            {entry && (
              <a href={`#entry-${entry.id}`}>
                {local(SIDE_WORDS[entry.by])}: {local(ENTRY_WORDS[entry.type])}
              </a>
            )}
            {beside === true && <span className="dim"> {t('matters.beside')}</span>}
            {skipped
              .filter(({ hearing }) => hearing)
              .map((rung) => (
                <span key={rung.id}>
                  {' '}
                  <StateChip tone="attention">{t('matters.no-hearing')}</StateChip>{' '}
                  <Local text={rung.label} />
                </span>
              ))}
          </p>
        ))}
        {now && answers.length > 0 && (
          <>
            <h4>{t('matters.answers')}</h4>
            <ul>
              {answers.map((answer) => (
                <li key={answer.en}>
                  <Local text={answer} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </li>
  );
}
