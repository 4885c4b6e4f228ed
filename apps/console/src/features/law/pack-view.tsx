import type { LawPack, LawPackSummary, LawPackView } from '@breakwater/contracts/law';
import { useQuery } from '@tanstack/react-query';
import { useLocalText } from '../../i18n/local-text.ts';
import { useT } from '../../i18n/t.tsx';
import { Facts } from '../../ui/facts.tsx';
import { QueryState } from '../../ui/states.tsx';
import { Time } from '../../ui/time.tsx';
import { ClockCalculator } from './clock-calculator.tsx';
import styles from './law.module.css';
import type { LawSearch } from './law-search.ts';
import { PackDiff } from './pack-diff.tsx';
import { PackStatus } from './pack-status.tsx';
import { packQuery } from './queries.ts';
import { RequestType } from './request-type.tsx';
import { RuleMark } from './rule-mark.tsx';
import { VersionChoice } from './version-choice.tsx';

interface PackViewProps {
  readonly summary: LawPackSummary;
  readonly search: LawSearch;
}

/** One law: whether it may be relied on, its requests, tests, duties and steps, and its versions. */
export function PackView({ summary, search }: PackViewProps) {
  const query = useQuery(packQuery(summary.id, search.version));
  return (
    <QueryState query={query} rows={12}>
      {(view) =>
        view.pack ? (
          <Pack view={view} pack={view.pack} search={search} />
        ) : (
          <Earlier view={view} search={search} />
        )
      }
    </QueryState>
  );
}

interface VersionProps {
  readonly view: LawPackView;
  readonly search: LawSearch;
}

/** A version that was written in an earlier shape of packs: its text, and that nothing follows from it. */
function Earlier({ view, search }: VersionProps) {
  const t = useT();
  return (
    <div className={styles.view}>
      <p className={styles.notice}>{t('law.earlier')}</p>
      <p className={styles.line}>
        <VersionChoice view={view} search={search} />
      </p>
      <pre className={styles.source} dir="ltr">
        {view.source}
      </pre>
    </div>
  );
}

function Pack({ view, pack, search }: VersionProps & { readonly pack: LawPack }) {
  const t = useT();
  const text = useLocalText();
  const head = pack.pack;
  return (
    <div className={styles.view}>
      {head.status === 'draft' && <p className={styles.notice}>{t('law.draft')}</p>}
      <p className={styles.line}>
        <PackStatus status={head.status} />
        <VersionChoice view={view} search={search} />
      </p>
      <Facts
        facts={[
          { id: 'where', label: t('law.column.where'), value: head.jurisdiction },
          { id: 'from', label: t('law.effective'), value: head.effectiveFrom },
          { id: 'zone', label: t('law.zone'), value: <bdi>{head.timezone}</bdi> },
          { id: 'calendar', label: t('law.calendar'), value: <bdi>{head.calendar}</bdi> },
          { id: 'added', label: t('law.added'), value: <Time at={view.addedAt} full /> },
          ...(head.legalRef === undefined
            ? []
            : [{ id: 'ref', label: t('law.reference'), value: <bdi>{head.legalRef}</bdi> }]),
        ]}
      />
      {search.from !== undefined && <PackDiff id={head.id} from={search.from} to={head.version} />}
      <ClockCalculator pack={pack} />
      {pack.requestTypes.map((type) => (
        <RequestType key={type.id} type={type} />
      ))}
      <RuleList
        title={t('law.applies')}
        rules={pack.applicability.map((one) => ({ ...one, text: text(one.text) }))}
      />
      <RuleList
        title={t('law.tests')}
        rules={pack.tests.map((one) => ({
          ...one,
          text: `${text(one.label)}: ${t(`law.outcome.${one.onFail}`)}`,
        }))}
      />
      <RuleList
        title={t('law.obligations')}
        rules={pack.obligations.map((one) => ({ ...one, text: text(one.label) }))}
      />
      <RuleList
        title={t('law.ladder')}
        rules={pack.escalationLadder.map((one) => ({ ...one, text: text(one.label) }))}
      />
    </div>
  );
}

interface RuleListProps {
  readonly title: string;
  readonly rules: readonly (Parameters<typeof RuleMark>[0]['rule'] & { readonly text: string })[];
}

function RuleList({ title, rules }: RuleListProps) {
  if (rules.length === 0) return null;
  return (
    <section className={styles.box}>
      <h3>{title}</h3>
      <ol className={styles.rules}>
        {rules.map((rule) => (
          <li key={`${rule.text} ${rule.art}`}>
            {rule.text} <RuleMark rule={rule} />
          </li>
        ))}
      </ol>
    </section>
  );
}
