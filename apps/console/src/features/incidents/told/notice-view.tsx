import type { IncidentNotice } from '@breakwater/contracts/incidents';
import { Button } from '@mantine/core';
import { IconCopy, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useCountryName } from '../../../i18n/country-name.ts';
import { directionOf } from '../../../i18n/locale.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import blocks from '../../../ui/blocks.module.css';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { Id, UserText } from '../../../ui/user-text.tsx';
import { EditNoticeDialog } from './edit-notice-dialog.tsx';

/** One notice as it will be read, who prepared it, and that a person sent it. */
export function NoticeView({ notice }: { readonly notice: IncidentNotice }) {
  const t = useT();
  const countryName = useCountryName();
  const act = useAct(['incidents', 'one', notice.incidentId]);
  const [editing, setEditing] = useState(false);
  const { id, incidentId, state, jurisdiction, authorityName, law, article, language, title, body } = notice;
  const { preparedBy, preparedAt, sentBy, sentAt, sentHow } = notice;
  const copy = (): void =>
    void navigator.clipboard.writeText(`${title}\n\n${body}`).then(
      () => showToast({ tone: 'done', text: t('incidents.report.copied') }),
      () => showToast({ tone: 'attention', text: t('incidents.report.not-copied') }),
    );
  return (
    <section className={blocks.box} aria-label={title}>
      <div className={blocks.spread}>
        <p className={blocks.line}>
          <StateChip tone={state === 'sent' ? 'done' : 'attention'}>
            {t(`incidents.notice.${state}`)}
          </StateChip>
          <span>
            {countryName(jurisdiction)}
            {authorityName !== undefined && (
              <>
                {' · '}
                <bdi>{authorityName}</bdi>
              </>
            )}
          </span>
          <Id>{`${law} ${article}`}</Id>
        </p>
        <span className="dim">
          {t('incidents.notice.prepared-by')} <Actor id={preparedBy} /> · <Time at={preparedAt} />
        </span>
      </div>
      <article lang={language} dir={directionOf(language)}>
        <h3 dir="auto">{title}</h3>
        <UserText language={language}>{body}</UserText>
      </article>
      {sentAt !== undefined && (
        <p>
          {t('incidents.notice.sent-by')} <Actor id={sentBy ?? ''} /> · <Time at={sentAt} full /> ·{' '}
          <bdi>{sentHow}</bdi>
        </p>
      )}
      <p className={blocks.line}>
        <Button variant="default" size="xs" leftSection={<IconCopy size={14} />} onClick={copy}>
          {t('incidents.report.copy')}
        </Button>
        {state === 'draft' && (
          <>
            <Button
              variant="default"
              size="xs"
              leftSection={<IconPencil size={14} />}
              onClick={() => setEditing(true)}
            >
              {t('incidents.notice.edit')}
            </Button>
            <AskButton
              variant="filled"
              size="xs"
              action={t('incidents.notice.mark-sent')}
              text={t('incidents.notice.mark-sent.text')}
              reason={t('incidents.notice.how')}
              onConfirm={(how) =>
                act('incidents.noticeSent', t('incidents.notice.marked'), {
                  params: { id: incidentId, noticeId: id },
                  body: { how },
                })
              }
            />
          </>
        )}
      </p>
      {editing && <EditNoticeDialog notice={notice} onClose={() => setEditing(false)} />}
    </section>
  );
}
