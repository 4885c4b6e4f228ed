import type { CaseAnswer, CaseworkCase } from '@breakwater/contracts/casework';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import blocks from '../../../ui/blocks.module.css';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { Id, UserText } from '../../../ui/user-text.tsx';
import styles from '../casework.module.css';

/** An answer as text: nothing in it leads anywhere, and what hangs on it is named and not opened. */
export function AnswerView({ one, answer }: { readonly one: CaseworkCase; readonly answer: CaseAnswer }) {
  const t = useT();
  const may = useMay();
  const act = useAct(['casework']);
  const { id, kind, at, way, text, from, by, mail, captureId, assessment, pauses } = answer;
  const assess = (sufficient: boolean) => (because: string) =>
    act('casework.assessAnswer', t('casework.assessed'), {
      params: { id: one.id, answerId: id },
      body: { sufficient, because },
    });
  return (
    <article className={blocks.box} aria-label={t(`casework.answer.${kind}`)}>
      <div className={blocks.line}>
        <strong>{t(`casework.answer.${kind}`)}</strong>
        <span>{t(`casework.answer-way.${way}`)}</span>
        {from !== undefined && <bdi className={styles.wrap}>{from}</bdi>}
        <Time full at={at} />
        <span className="dim">
          {t('casework.recorded-by')} <Actor id={by} />
        </span>
        {pauses !== undefined && <StateChip>{t(`casework.pause.${pauses}`)}</StateChip>}
        {assessment && (
          <StateChip tone={assessment.sufficient ? 'done' : 'attention'}>
            {t(assessment.sufficient ? 'casework.sufficient' : 'casework.insufficient')}
          </StateChip>
        )}
      </div>
      {mail && <MailFacts mail={mail} />}
      <UserText>{text}</UserText>
      {mail?.cut && <p className="dim">{t('casework.mail.cut')}</p>}
      {captureId !== undefined && (
        <Link to="/casework/$id" params={{ id: one.id }} search={{ tab: 'evidence', capture: captureId }}>
          {t('casework.mail.kept')}
        </Link>
      )}
      {assessment && (
        <div>
          <span className="dim">
            <Actor id={assessment.by} /> · <Time at={assessment.at} />
          </span>
          <UserText>{assessment.because}</UserText>
        </div>
      )}
      {kind === 'answer' && may('casework.work') && (
        <div className={blocks.line}>
          <AskButton
            action={t('casework.sufficient')}
            title={t('casework.assess')}
            reason={t('casework.because')}
            onConfirm={assess(true)}
          />
          <AskButton
            action={t('casework.insufficient')}
            title={t('casework.assess')}
            text={t('casework.insufficient.text')}
            reason={t('casework.because')}
            onConfirm={assess(false)}
          />
        </div>
      )}
    </article>
  );
}

function MailFacts({ mail }: { readonly mail: NonNullable<CaseAnswer['mail']> }) {
  const t = useT();
  const { subject, date, attachments, attachmentsLeftOut } = mail;
  return (
    <>
      {subject !== undefined && <strong dir="auto">{subject}</strong>}
      <p className="dim">
        {t('casework.mail.claims')}{' '}
        {date !== undefined && (Number.isNaN(Date.parse(date)) ? <bdi>{date}</bdi> : <Time full at={date} />)}
      </p>
      {attachments.length > 0 && (
        <ul className={blocks.rows} aria-label={t('casework.mail.attachments')}>
          {attachments.map(({ name, mediaType, bytes, sha256 }) => (
            <li key={sha256} className={styles.wrap}>
              <bdi>{name ?? t('casework.mail.unnamed')}</bdi> <bdi className="dim">{mediaType}</bdi>{' '}
              {t('casework.bytes', { count: bytes })} <Id>{sha256}</Id>
            </li>
          ))}
        </ul>
      )}
      {attachmentsLeftOut > 0 && (
        <p className="dim">{t('casework.mail.more', { count: attachmentsLeftOut })}</p>
      )}
    </>
  );
}
