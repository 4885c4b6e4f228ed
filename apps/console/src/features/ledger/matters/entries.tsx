import { ENTRY_WORDS, type Matter, type MatterEntry, SIDE_WORDS } from '@breakwater/contracts/ledger';
import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useFormats } from '../../../i18n/formats.ts';
import { useLocalText } from '../../../i18n/local-text.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import styles from './matters.module.css';

/** All that happened, as it was written down: appended, never changed. */
export function Entries({ matter, onContest }: EntriesProps) {
  const t = useT();
  const number = new Map(matter.entryList.map(({ id }, index) => [id, index + 1]));
  return (
    <section className={styles.box} aria-labelledby="entries-title">
      <h2 id="entries-title">{t('matters.entries')}</h2>
      <ol className={styles.entries}>
        {matter.entryList.map((entry) => (
          <li key={entry.id} id={`entry-${entry.id}`}>
            <Entry
              entry={entry}
              matter={matter}
              numberOf={(id) => number.get(id) ?? 0}
              onContest={onContest}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface EntriesProps {
  readonly matter: Matter;
  readonly onContest?: (entry: MatterEntry) => void;
}

function Entry({ entry, matter, numberOf, onContest }: EntryProps) {
  const t = useT();
  const formats = useFormats();
  const local = useLocalText();
  const { id, type, at, text, by, money, dueAt, on, source, network, corrects, contests, evidence } = entry;
  const isContested = matter.contested.includes(id);
  return (
    <article className={styles.entry} aria-label={t('matters.entry', { number: numberOf(id) })}>
      <header className={styles.line}>
        <strong>{local(ENTRY_WORDS[type])}</strong>
        <span>{local(SIDE_WORDS[by])}</span>
        <time dateTime={at}>{formats.date(at, matter.timezone)}</time>
        {money && <span>{`${formats.number(Number(money.amount), 2)} ${money.currency}`}</span>}
        {on !== undefined && <span>{t('matters.on', { on })}</span>}
        {matter.corrected.includes(id) && <StateChip>{t('matters.corrected')}</StateChip>}
        {isContested && <StateChip tone="attention">{t('matters.contested')}</StateChip>}
      </header>
      <UserText>{text}</UserText>
      <footer className={`${styles.line} dim`}>
        {dueAt !== undefined && (
          <span>{t('matters.answer-by', { date: formats.date(dueAt, matter.timezone) })}</span>
        )}
        {corrects !== undefined && <span>{t('matters.corrects', { number: numberOf(corrects) })}</span>}
        {contests !== undefined && <span>{t('matters.contests', { number: numberOf(contests) })}</span>}
        {source !== undefined && (
          <span>
            {t('matters.source')} <bdi>{source}</bdi>
          </span>
        )}
        {network !== undefined && (
          <span>
            {t('matters.network')} <bdi>{network}</bdi>
          </span>
        )}
        {evidence.length > 0 && (
          <span>
            {t('matters.evidence')} <bdi>{evidence.join(' · ')}</bdi>
          </span>
        )}
        <span>
          {t('matters.written')} <Actor id={entry.recordedBy} /> <Time at={entry.recordedAt} />
        </span>
        {onContest && !isContested && type !== 'contested' && (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconFlag size={12} />}
            aria-label={t('matters.contest.one', { number: numberOf(id) })}
            onClick={() => onContest(entry)}
          >
            {t('matters.contest')}
          </Button>
        )}
      </footer>
    </article>
  );
}

interface EntryProps {
  readonly matter: Matter;
  readonly entry: MatterEntry;
  readonly numberOf: (id: string) => number;
  readonly onContest: ((entry: MatterEntry) => void) | undefined;
}
