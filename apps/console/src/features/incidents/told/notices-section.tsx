import type { Incident } from '@breakwater/contracts/incidents';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import blocks from '../../../ui/blocks.module.css';
import { KeyButton } from '../../../ui/key-button.tsx';
import { EmptyState, NoPermissionState, QueryState } from '../../../ui/states.tsx';
import { noticesQuery } from '../queries.ts';
import { NoticeView } from './notice-view.tsx';
import { PrepareDialog } from './prepare-dialog.tsx';

/** Notices of a threat to life: prepared here, read, mended and sent by a person. */
export function NoticesSection({ incident }: { readonly incident: Incident }) {
  const t = useT();
  const may = useMay();
  const [preparing, setPreparing] = useState(false);
  const mayShare = may('incidents.share');
  const notices = useQuery({ ...noticesQuery(incident.id), enabled: mayShare });
  if (!mayShare) return <NoPermissionState permission="incidents.share" />;
  return (
    <section className={blocks.stack} aria-labelledby="incident-notices">
      <div className={blocks.spread}>
        <h2 id="incident-notices">{t('incidents.notice.title')}</h2>
        <KeyButton
          keys="a"
          icon={IconPlus}
          title={t('incidents.notice.prepare')}
          onClick={() => setPreparing(true)}
        />
      </div>
      <p className={incident.threatToLife ? blocks.notice : 'prose dim'}>
        {t(incident.threatToLife ? 'incidents.notice.at-once' : 'incidents.notice.text')}
      </p>
      <QueryState query={notices} rows={6}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t('incidents.notice.none')}>{t('incidents.notice.none.text')}</EmptyState>
          ) : (
            all.map((notice) => <NoticeView key={notice.id} notice={notice} />)
          )
        }
      </QueryState>
      {preparing && <PrepareDialog incident={incident} onClose={() => setPreparing(false)} />}
    </section>
  );
}
