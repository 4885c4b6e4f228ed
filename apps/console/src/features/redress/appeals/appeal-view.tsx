import type { Appeal } from '@breakwater/contracts/redress';
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { currentLocale } from '../../../i18n/locale.ts';
import { T, useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import { Clock } from '../../../ui/clock.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { Name, UserText } from '../../../ui/user-text.tsx';
import { DecisionWords } from '../../review/job/case/decision-words.tsx';
import { CaseContent } from '../../review/job/content/case-content.tsx';
import { ProfileCard } from '../../review/job/content/profile-card.tsx';
import { StatementText } from '../../review/job/decision/statement-text.tsx';
import { jobCaseQuery } from '../../review/job/queries.ts';
import { WhyHere } from '../../review/job/why/why-here.tsx';
import { AppealChip } from './appeal-chip.tsx';
import styles from './appeals.module.css';
import { DecideAppeal, UnsentReason } from './decide-appeal.tsx';
import { appealQuery, decisionQuery, statementQuery } from './queries.ts';

/** An appeal: what the user was told, what they say to it, what was decided and on which evidence. */
export function AppealView({ id }: { readonly id: string }) {
  const query = useQuery(appealQuery(id));
  return (
    <QueryState query={query} rows={12}>
      {(appeal) => <Loaded appeal={appeal} />}
    </QueryState>
  );
}

function Loaded({ appeal }: { readonly appeal: Appeal }) {
  const t = useT();
  const { state, lodgedAt, dueAt, platform, accountId, text, language, attachments, decisionId } = appeal;
  return (
    <div className={styles.appeal}>
      <div className={styles.line}>
        <AppealChip appeal={appeal} />
        {(state === 'open' || state === 'claimed') && <Clock startedAt={lodgedAt} dueAt={dueAt} />}
        <Link to="/accounts/$platform/$id" params={{ platform, id: accountId }}>
          <Name>{`${platform}/${accountId}`}</Name>
        </Link>
        <span className="dim">
          {t('appeals.lodged')} <Time at={lodgedAt} />
        </span>
      </div>
      <div className={styles.columns}>
        <div className={styles.reading}>
          <section aria-labelledby="their-words">
            <h2 id="their-words">{t('appeals.words')}</h2>
            <blockquote className={styles.words}>
              <UserText language={language}>{text}</UserText>
            </blockquote>
            {attachments.map(({ name, text: attached }) => (
              <details key={name} className={styles.attachment}>
                <summary>
                  <Name>{name}</Name>
                </summary>
                <UserText language={language}>{attached}</UserText>
              </details>
            ))}
          </section>
          <Told statementId={appeal.statementId} />
          {decisionId === undefined ? (
            <p className="prose dim">{t('appeals.automation')}</p>
          ) : (
            <Decided decisionId={decisionId} />
          )}
        </div>
        <div className={styles.deciding}>
          {state === 'decided' || state === 'moot' ? (
            <>
              <Outcome appeal={appeal} />
              <UnsentReason appealId={appeal.id} />
            </>
          ) : (
            <DecideAppeal appeal={appeal} />
          )}
        </div>
      </div>
    </div>
  );
}

/** The statement as the user read it. */
function Told({ statementId }: { readonly statementId: string }) {
  const t = useT();
  const [locale, setLocale] = useState<'en' | 'ur'>(currentLocale());
  const query = useQuery(statementQuery(statementId));
  return (
    <section aria-labelledby="they-read">
      <div className={styles.line}>
        <h2 id="they-read">{t('appeals.told')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t('job.happens.statement-language')}
          data={[
            { value: 'en', label: 'English' },
            { value: 'ur', label: 'اردو' },
          ]}
          value={locale}
          onChange={(value) => setLocale(value === 'ur' ? 'ur' : 'en')}
        />
      </div>
      <QueryState query={query}>{({ rendered }) => <StatementText text={rendered[locale]} />}</QueryState>
    </section>
  );
}

/** What was decided, by whom, and on which evidence. */
function Decided({ decisionId }: { readonly decisionId: string }) {
  const t = useT();
  const query = useQuery(decisionQuery(decisionId));
  return (
    <section aria-labelledby="was-decided">
      <h2 id="was-decided">{t('appeals.decided')}</h2>
      <QueryState query={query}>
        {(decision) => (
          <>
            <div className={styles.words}>
              <DecisionWords decision={decision} />
            </div>
            <Evidence jobId={decision.jobId} />
          </>
        )}
      </QueryState>
    </section>
  );
}

function Evidence({ jobId }: { readonly jobId: string }) {
  const query = useQuery(jobCaseQuery(jobId));
  const [openRule, setOpenRule] = useState<string>();
  return (
    <QueryState query={query}>
      {(jobCase) => (
        <div className={styles.evidence}>
          <WhyHere jobCase={jobCase} openRule={openRule} onOpenRule={setOpenRule} />
          <CaseContent jobCase={jobCase} contentId={undefined} onRule={setOpenRule} />
          <ProfileCard account={jobCase.account} items={jobCase.items} onRule={setOpenRule} />
        </div>
      )}
    </QueryState>
  );
}

function Outcome({ appeal: { outcome, decidedBy, decidedAt, reason } }: { readonly appeal: Appeal }) {
  const t = useT();
  return (
    <section className={styles.box}>
      <h2>{t(outcome ? `appeals.outcome.${outcome}` : 'appeals.state.moot')}</h2>
      {decidedBy && decidedAt && (
        <p className="dim">
          <T
            id="appeals.decided-by"
            components={{ 0: <Actor id={decidedBy} />, 1: <Time at={decidedAt} /> }}
          />
        </p>
      )}
      {reason ? <UserText>{reason}</UserText> : <p className="prose dim">{t('appeals.moot-text')}</p>}
    </section>
  );
}
