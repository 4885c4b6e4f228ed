import type { CaseworkCase } from '@breakwater/contracts/casework';
import { IconEdit } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { KeyButton } from '../../../ui/key-button.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { CaseDialog } from '../list/case-dialog.tsx';

/** What can be done with a case as a whole. */
export function CaseActions({ one }: { readonly one: CaseworkCase }) {
  const t = useT();
  const may = useMay();
  const act = useAct(['casework']);
  const [changing, setChanging] = useState(false);
  const { id, state, pauses } = one;
  const params = { id };
  const isOpen = state === 'draft' || state === 'issued';
  const paused = pauses.some(({ to }) => to === undefined);
  return (
    <>
      {state === 'draft' && may('casework.work') && (
        <KeyButton
          keys="c"
          variant="default"
          icon={IconEdit}
          title={t('casework.change')}
          onClick={() => setChanging(true)}
        />
      )}
      {state === 'issued' && paused && may('casework.work') && (
        <AskButton
          action={t('casework.resume')}
          text={t('casework.resume.text')}
          onConfirm={() =>
            act('casework.resumeCase', t('casework.resumed'), {
              params,
              body: { at: new Date().toISOString() },
            })
          }
        />
      )}
      {state === 'issued' && may('casework.issue') && (
        <AskButton
          action={t('casework.close')}
          text={t('casework.close.text')}
          reason={t('casework.because')}
          onConfirm={(because) =>
            act('casework.closeCase', t('casework.closed'), { params, body: { because } })
          }
        />
      )}
      {isOpen && may('casework.issue') && (
        <AskButton
          danger
          action={t('casework.withdraw')}
          text={t('casework.withdraw.text')}
          reason={t('casework.because')}
          onConfirm={(because) =>
            act('casework.withdrawCase', t('casework.withdrawn'), { params, body: { because } })
          }
        />
      )}
      {changing && <CaseDialog one={one} onSaved={() => undefined} onClose={() => setChanging(false)} />}
    </>
  );
}
