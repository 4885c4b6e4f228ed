import type { CaseworkCase } from '@breakwater/contracts/casework';
import { IconMailOpened, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import blocks from '../../../ui/blocks.module.css';
import { KeyButton } from '../../../ui/key-button.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import styles from '../casework.module.css';
import { AnswerDialog } from './answer-dialog.tsx';
import { AnswerView } from './answer-view.tsx';
import { MailDialog } from './mail-dialog.tsx';

/** What came back: by hand, or from the mail as it came. What became of the items is said apart from it. */
export function AnswersSection({ one }: { readonly one: CaseworkCase }) {
  const t = useT();
  const may = useMay();
  const [dialog, setDialog] = useState<'mail' | 'hand'>();
  const mayRecord = one.state === 'issued' && may('casework.work');
  return (
    <section className={styles.page} aria-labelledby="case-answers">
      <div className={blocks.spread}>
        <h2 id="case-answers">{t('casework.section.answers')}</h2>
        {mayRecord && (
          <span className={blocks.line}>
            <KeyButton
              keys="e"
              icon={IconMailOpened}
              title={t('casework.mail')}
              onClick={() => setDialog('mail')}
            />
            <KeyButton
              keys="a"
              variant="default"
              icon={IconPencil}
              title={t('casework.answer.record')}
              onClick={() => setDialog('hand')}
            />
          </span>
        )}
      </div>
      <p className="prose dim">{t('casework.answers.text')}</p>
      {one.answers.length === 0 ? (
        <EmptyState title={t('casework.answers.none')}>{t('casework.answers.none.text')}</EmptyState>
      ) : (
        one.answers.map((answer) => <AnswerView key={answer.id} one={one} answer={answer} />)
      )}
      {dialog === 'mail' && <MailDialog one={one} onClose={() => setDialog(undefined)} />}
      {dialog === 'hand' && <AnswerDialog one={one} onClose={() => setDialog(undefined)} />}
    </section>
  );
}
