import { IconTimelineEventText } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { T, useT } from '../../../../i18n/t.tsx';
import { usePartWords } from '../../../../i18n/word-of.ts';
import { TableToggle } from '../../../../ui/table-toggle.tsx';
import { useShare } from '../../../../ui/use-share.ts';
import styles from '../../../../ui/waterfall/waterfall.module.css';
import { WaterfallChart } from '../../../../ui/waterfall/waterfall-chart.tsx';
import type { RiskLayout } from './layout-risk.ts';
import { RiskPosts, type RiskPostsProps } from './risk-posts.tsx';

/** How likely an account supports a listed organisation: what is expected of any account, each kind of evidence, the sum. */
export function RiskWaterfall({ risk, ...found }: RiskWaterfallProps) {
  const t = useT();
  const share = useShare();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const { probability, sure, posts } = risk;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.head}>
        <div>
          <h4 id={id}>{t('job.risk.title')}</h4>
          <p className="prose">
            {t('job.risk.sentence', { share: share(probability) })} {t(`job.risk.sure-${sureOf(sure)}`)}
          </p>
        </div>
        <TableToggle asTable={asTable} icon={<IconTimelineEventText size={16} />} onChange={setAsTable} />
      </header>
      <RiskTable risk={risk} labelledBy={id} drawn={!asTable} />
      {posts.length > 0 && <RiskPosts posts={posts} {...found} />}
    </section>
  );
}

interface RiskWaterfallProps extends Omit<RiskPostsProps, 'posts'> {
  readonly risk: RiskLayout;
}

/** Of a version newer than this page: the least that is known. */
const sureOf = (sure: string) => (sure === 'some' || sure === 'much' ? sure : 'little');

function RiskTable({ risk, labelledBy, drawn }: RiskTableProps) {
  const t = useT();
  const share = useShare();
  const wordOf = usePartWords('job');
  const { prior, bars, rest, sum, probability, least, most } = risk;
  return (
    <WaterfallChart
      labelledBy={labelledBy}
      words={{
        what: t('job.risk.kind'),
        bits: t('job.risk.bits'),
        sum: t('job.risk.sum'),
        against: t('job.risk.less'),
        for: t('job.risk.more'),
      }}
      groups={[
        {
          id: 'kinds',
          steps: [
            { id: 'prior', title: t('job.risk.prior'), from: 0, to: prior, isSum: true },
            ...bars.map(({ kind, from, to }) => ({ id: kind, title: wordOf('risk-kind', kind), from, to })),
            ...(rest ? [{ id: 'rest', title: t('job.risk.rest'), ...rest }] : []),
          ],
        },
      ]}
      sum={sum}
      after={
        <T
          id="job.risk.as-probability"
          values={{ share: share(probability) }}
          components={{ 0: <strong /> }}
        />
      }
      scale={{ least, most }}
      drawn={drawn}
    />
  );
}

interface RiskTableProps {
  readonly risk: RiskLayout;
  readonly labelledBy: string;
  /** With bars, or as figures alone. */
  readonly drawn: boolean;
}
