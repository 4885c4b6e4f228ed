import { IconTimelineEventText } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { T, useT } from '../../../i18n/t.tsx';
import { usePartWords } from '../../../i18n/word-of.ts';
import { TableToggle } from '../../../ui/table-toggle.tsx';
import { useShare } from '../../../ui/use-share.ts';
import { useSignedBits } from '../../../ui/waterfall/use-signed-bits.ts';
import styles from '../../../ui/waterfall/waterfall.module.css';
import { WaterfallBar } from '../../../ui/waterfall/waterfall-bar.tsx';
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
  const signed = useSignedBits();
  const wordOf = usePartWords('job');
  const { prior, bars, rest, sum, probability, least, most } = risk;
  const rows = [
    { id: 'prior', title: t('job.risk.prior'), bits: prior, from: 0, to: prior, kind: 'sum' as const },
    ...bars.map(({ kind, from, to }) => row(kind, wordOf('risk-kind', kind), from, to)),
    ...(rest ? [row('rest', t('job.risk.rest'), rest.from, rest.to)] : []),
  ];
  return (
    <table className={styles.waterfall} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{t('job.risk.kind')}</th>
          <th scope="col" className={styles.amount}>
            {t('job.risk.bits')}
          </th>
          {drawn && (
            <th scope="col">
              <span className={styles.ends}>
                <span>{t('job.risk.less')}</span>
                <span>{t('job.risk.more')}</span>
              </span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, bits, ...bar }) => (
          <tr key={id}>
            <th scope="row">{title}</th>
            <td className={styles.amount}>{signed(bits)}</td>
            {drawn && (
              <td className={styles.plot}>
                <WaterfallBar {...bar} scale={{ least, most }} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('job.risk.sum')}</th>
          <td className={styles.amount}>{signed(sum)}</td>
          {drawn && (
            <td className={styles.plot}>
              <WaterfallBar from={0} to={sum} scale={{ least, most }} />
            </td>
          )}
        </tr>
        <tr>
          <th scope="row" colSpan={drawn ? 3 : 2}>
            <T
              id="job.risk.as-probability"
              values={{ share: share(probability) }}
              components={{ 0: <strong /> }}
            />
          </th>
        </tr>
      </tfoot>
    </table>
  );
}

interface RiskTableProps {
  readonly risk: RiskLayout;
  readonly labelledBy: string;
  /** With bars, or as figures alone. */
  readonly drawn: boolean;
}

function row(id: string, title: string, from: number, to: number) {
  return { id, title, bits: to - from, from, to, kind: to < from ? ('against' as const) : ('for' as const) };
}
