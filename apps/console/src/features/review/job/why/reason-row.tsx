import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useMay } from '../../../../api/session.ts';
import { OwnText } from '../../../../i18n/own-text.tsx';
import { useT } from '../../../../i18n/t.tsx';
import { StateChip } from '../../../../ui/state-chip.tsx';
import { Id } from '../../../../ui/user-text.tsx';
import { noteHardItem } from '../content/hard-items.ts';
import { ModelEvidence } from '../model/model-evidence.tsx';
import { findMarks, type MarkedField } from '../spans/find-marks.ts';
import { MarkedText } from '../spans/marked-text.tsx';
import { EvidenceLine } from './evidence-line.tsx';
import { excerpt } from './excerpt.ts';
import { fieldName } from './field-name.ts';
import type { Reason } from './gather-reasons.ts';
import styles from './why-here.module.css';

const SHOWN_ITEMS = 3;

/** A rule in plain words; opened, it shows in place what it saw. */
export function ReasonRow({ reason, texts, open, onToggle }: ReasonRowProps) {
  const t = useT();
  const row = useRef<HTMLLIElement>(null);
  const { rule, items } = reason;
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <li ref={row} className={styles.reason} data-open={open || undefined}>
      <button
        type="button"
        className={styles.opener}
        aria-expanded={open}
        onClick={() => {
          if (!open) noteHardItem(`rule ${items[0]?.item.event.id ?? ''} ${rule.id}`);
          onToggle(!open);
        }}
      >
        <IconChevronRight size={15} className={styles.chevron} aria-hidden="true" />
        <span className={styles.words}>
          <OwnText of={rule} field="because" className={styles.because} />
          <OwnText of={rule} field="title" className="dim" />
        </span>
        {items.length > 1 && <StateChip>{t('job.why.times', { count: items.length })}</StateChip>}
        {rule.withheld && <StateChip tone="neutral">{t(`job.withheld.${rule.withheld}`)}</StateChip>}
      </button>
      {open && <Opened reason={reason} texts={texts} />}
    </li>
  );
}

interface ReasonRowProps {
  readonly reason: Reason;
  /** Texts of the case by content id. */
  readonly texts: ReadonlyMap<string, string>;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

function Opened({ reason: { rule, items }, texts }: Pick<ReasonRowProps, 'reason' | 'texts'>) {
  const t = useT();
  const excerpts = uniqueExcerpts(rule.id, items);
  const unplaced = items
    .flatMap(({ fired }) => fired.evidence)
    .filter(({ start, kind }) => start === undefined && kind !== 'model' && kind !== 'risk')
    .slice(0, SHOWN_ITEMS);
  return (
    <div className={styles.opened}>
      {excerpts.slice(0, SHOWN_ITEMS).map(({ key, field, language }) => (
        <div key={key} className={styles.excerpt}>
          <span className="dim">{t(`job.field.${fieldName(field.field)}`)}</span>
          <MarkedText field={field} language={language} />
        </div>
      ))}
      {excerpts.length > SHOWN_ITEMS && (
        <p className="dim">{t('job.why.more', { count: excerpts.length - SHOWN_ITEMS })}</p>
      )}
      <ModelEvidence items={items} texts={texts} />
      {unplaced.length > 0 && (
        <ul className={styles.lines}>
          {unplaced.map((evidence) => (
            <li key={JSON.stringify(evidence)}>
              <EvidenceLine evidence={evidence} />
            </li>
          ))}
        </ul>
      )}
      {unplaced.some(({ kind }) => kind === 'return') && <ReturnLink items={items} />}
      <details className={styles.expert}>
        <summary>{t('job.why.expert')}</summary>
        <p>
          <Id>{rule.id}</Id> · <Id>{rule.policy}</Id>
        </p>
        <ul className={styles.lines}>
          {(items[0]?.fired.observations ?? []).map(({ expression, value }) => (
            <li key={expression}>
              <code className="code">{expression}</code> →{' '}
              <code className="code">{JSON.stringify(value)}</code>
            </li>
          ))}
        </ul>
        <p className="dim">
          <Id>{items[0]?.item.verdict.versions.ruleset ?? ''}</Id>
        </p>
      </details>
    </div>
  );
}

/** To the comparisons of the account with removed ones: what agreed, what did not, and what that weighs. */
function ReturnLink({ items: [first] }: Pick<Reason, 'items'>) {
  const t = useT();
  const may = useMay();
  if (!first || !may('gate.read')) return null;
  const { platform, account } = first.item.event;
  return (
    <Link to="/returns" search={{ platform, account: account.id }}>
      {t('job.why.return-link')}
    </Link>
  );
}

/** The texts that a rule rests on, each once: a profile is part of every event of its account. */
function uniqueExcerpts(ruleId: string, items: Reason['items']) {
  const seen = new Map<string, { key: string; field: MarkedField; language: string | undefined }>();
  for (const { item } of items) {
    for (const field of findMarks(item).values()) {
      const marks = field.marks.filter(({ rules }) => rules.some(({ id }) => id === ruleId));
      const key = `${field.field} ${field.text}`;
      if (marks.length === 0 || seen.has(key)) continue;
      const language = field.field.startsWith('/content/') ? item.event.content?.language : undefined;
      seen.set(key, { key, field: excerpt(field, marks), language });
    }
  }
  return [...seen.values()];
}
