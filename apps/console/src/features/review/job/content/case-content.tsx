import type { JobCase } from '@breakwater/contracts/review';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../../../i18n/t.tsx';
import { Time } from '../../../../ui/time.tsx';
import { UserText } from '../../../../ui/user-text.tsx';
import styles from './content-card.module.css';
import { ContentCard } from './content-card.tsx';
import { contentPlace } from './content-place.ts';

const SHOWN = 4;

/** The content that led to a job, newest first, and what else the account posted around it. */
export function CaseContent({ jobCase, contentId, onRule }: CaseContentProps) {
  const t = useT();
  const [all, setAll] = useState(false);
  const { job, items, context, nearby } = jobCase;
  const withContent = onePerContent(items);
  const severe = job.severity === 'high' || job.severity === 'critical';
  const shown = all ? withContent : withContent.slice(0, SHOWN);
  return (
    <>
      {withContent.length > 0 && (
        <section className={styles.list} aria-labelledby="content-title">
          <h2 id="content-title">{t('job.content.title', { count: withContent.length })}</h2>
          {shown.map((item) => (
            <ContentCard
              key={item.event.id}
              item={item}
              context={context}
              severe={severe}
              chosen={item.event.contentId === contentId}
              onRule={onRule}
            />
          ))}
          {shown.length < withContent.length && (
            <Button variant="default" className={styles.more ?? ''} onClick={() => setAll(true)}>
              {t('job.content.all', { count: withContent.length })}
            </Button>
          )}
        </section>
      )}
      {nearby.length > 0 && (
        <details>
          <summary>{t('job.content.nearby', { count: nearby.length })}</summary>
          {nearby.map((content) => (
            <div key={content.id} id={contentPlace(content.id)} tabIndex={-1} className={styles.nearby}>
              <span className="dim">
                <Time at={content.at} />
              </span>
              <UserText language={content.language}>
                {content.text ?? t(`job.content.${content.kind}`)}
              </UserText>
            </div>
          ))}
        </details>
      )}
    </>
  );
}

interface CaseContentProps {
  readonly jobCase: JobCase;
  /** Content that the decision would be about. */
  readonly contentId: string | undefined;
  readonly onRule: (ruleId: string) => void;
}

/** The newest event of each piece of content. */
export function onePerContent(items: JobCase['items']): JobCase['items'] {
  const seen = new Set<string>();
  return items.filter(({ event }) => {
    if (!event.content || seen.has(event.content.id)) return false;
    seen.add(event.content.id);
    return true;
  });
}
