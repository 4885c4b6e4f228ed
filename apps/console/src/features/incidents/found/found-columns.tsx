import type { IncidentMatch } from '@breakwater/contracts/incidents';
import { IconNews } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';

/** The columns of what was found. */
export function useFoundColumns(): readonly Column<IncidentMatch>[] {
  const t = useT();
  const may = useMay();
  return [
    {
      id: 'found',
      title: t('incidents.column.found-at'),
      width: '110px',
      cell: ({ foundAt }) => <Time at={foundAt} />,
    },
    {
      id: 'account',
      title: t('incidents.column.account'),
      width: '190px',
      cell: ({ platform, accountId, handle }) => (
        <span className="one-line">
          <Link to="/accounts/$platform/$id" params={{ platform, id: accountId }}>
            <bdi>{`${platform}/${handle ?? accountId}`}</bdi>
          </Link>
        </span>
      ),
    },
    {
      id: 'excerpt',
      title: t('incidents.column.excerpt'),
      cell: ({ excerpt, contentId }) => (
        <bdi className="one-line" dir="auto">
          {excerpt ?? contentId}
        </bdi>
      ),
    },
    {
      id: 'by',
      title: t('incidents.column.by-what'),
      width: '150px',
      cell: ({ kinds }) => kinds.map((kind) => t(`incidents.kind.${kind}`)).join(t('incidents.and')),
    },
    {
      id: 'audience',
      title: t('incidents.column.audience'),
      width: '90px',
      align: 'end',
      cell: ({ audience }) => audience ?? '–',
    },
    {
      id: 'stand',
      title: t('incidents.column.stand'),
      width: '140px',
      cell: (match) => <Stand match={match} />,
    },
    {
      id: 'job',
      title: t('incidents.column.job'),
      width: '110px',
      cell: ({ jobId }) =>
        jobId !== undefined &&
        may('jobs.read') && (
          <Link to="/review/$id" params={{ id: jobId }}>
            {t('incidents.open-job')}
          </Link>
        ),
    },
  ];
}

/** Whether a person looked at it, and what they said; news and eyewitnesses are let through. */
function Stand({ match: { awareness, outcome, decidedAt } }: { readonly match: IncidentMatch }) {
  const t = useT();
  if (awareness) {
    return (
      <StateChip tone="info" icon={IconNews}>
        {t('incidents.stand.newsroom')}
      </StateChip>
    );
  }
  if (decidedAt === undefined) return <StateChip tone="attention">{t('incidents.stand.waiting')}</StateChip>;
  return <StateChip tone="done">{t(`incidents.outcome.${outcome ?? 'decided'}`)}</StateChip>;
}
