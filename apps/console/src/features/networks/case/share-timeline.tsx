import type { NetworkCase } from '@breakwater/contracts/networks';
import { Button } from '@mantine/core';
import { IconChartDots2 } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { TableToggle } from '../../../ui/table-toggle.tsx';
import { memberName } from '../member-name.ts';
import styles from '../networks.module.css';
import { ArtefactLabel } from './artefact-label.tsx';
import { layoutShares, type ShareLayout } from './layout-shares.ts';
import { SharesTable } from './shares-table.tsx';

/** More rows than this are read in the table. */
const MOST_ROWS = 40;
const WIDTH = 1_000;
const ROW = 24;

/** Who shared what when: dots that stand above each other are what acting as one looks like. */
export function ShareTimeline({ network, artefact, onWhole }: ShareTimelineProps) {
  const t = useT();
  const [asTable, setAsTable] = useState(false);
  const layout = useMemo(() => layoutShares(network.artefactList, artefact), [network, artefact]);
  const one = artefact === undefined ? undefined : network.artefactList[artefact];
  return (
    <section className={styles.box} aria-labelledby="network-shares">
      <header className={styles.head}>
        <div>
          <h2 id="network-shares">{t('networks.shares')}</h2>
          <p className={styles.line}>
            {one ? (
              <>
                <span>
                  <ArtefactLabel artefact={one} />
                </span>
                <Button variant="default" size="compact-xs" onClick={onWhole}>
                  {t('networks.shares.whole')}
                </Button>
              </>
            ) : (
              <span className="dim">{t('networks.shares.text')}</span>
            )}
          </p>
        </div>
        <TableToggle asTable={asTable} icon={<IconChartDots2 size={16} />} onChange={setAsTable} />
      </header>
      {layout === undefined && <p className="prose dim">{t('networks.shares.none')}</p>}
      {layout && !asTable && <Chart network={network} layout={layout} />}
      {layout && asTable && <SharesTable network={network} layout={layout} />}
    </section>
  );
}

interface ShareTimelineProps {
  readonly network: NetworkCase;
  /** Only the shares of this. */
  readonly artefact: number | undefined;
  readonly onWhole: () => void;
}

function Chart({
  network,
  layout: { fromMs, toMs, rows },
}: {
  readonly network: NetworkCase;
  readonly layout: ShareLayout;
}) {
  const t = useT();
  const formats = useFormats();
  const span = Math.max(1, toMs - fromMs);
  const place = (atMs: number) => ((atMs - fromMs) / span) * WIDTH;
  const iso = (ms: number) => new Date(ms).toISOString();
  return (
    <>
      <table className={styles.timeline} aria-labelledby="network-shares">
        <tbody>
          {rows.slice(0, MOST_ROWS).map(({ member, shares }) => (
            <tr key={member}>
              <th scope="row">
                <bdi>{memberName(network.memberList[member])}</bdi>{' '}
                <span className="dim">
                  <bdi>{network.memberList[member]?.platform}</bdi>
                </span>
              </th>
              <td dir="ltr">
                <svg
                  viewBox={`0 0 ${WIDTH} ${ROW}`}
                  preserveAspectRatio="none"
                  role="img"
                  aria-label={t('networks.shares.row', {
                    count: shares.length,
                    at: formats.dateTimeSeconds(iso(shares[0]?.atMs ?? fromMs)),
                  })}
                >
                  <path
                    d={`M0 ${ROW / 2}H${WIDTH}`}
                    className={styles.axis}
                    vectorEffect="non-scaling-stroke"
                  />
                  {shares.map(({ artefact, atMs }) => (
                    <path
                      key={`${artefact} ${atMs}`}
                      d={`M${place(atMs)} ${ROW / 2}h0`}
                      className={styles.dot}
                      vectorEffect="non-scaling-stroke"
                    >
                      <title>{formats.dateTimeSeconds(iso(atMs))}</title>
                    </path>
                  ))}
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('networks.shares.span', { time: formats.duration(toMs - fromMs) })}</th>
            <td dir="ltr">
              <span className={styles.ends}>
                <bdi>{formats.dateTime(iso(fromMs))}</bdi>
                <bdi>{formats.dateTime(iso(toMs))}</bdi>
              </span>
            </td>
          </tr>
        </tfoot>
      </table>
      {rows.length > MOST_ROWS && (
        <p className="dim">{t('networks.shares.more', { count: rows.length - MOST_ROWS })}</p>
      )}
    </>
  );
}
