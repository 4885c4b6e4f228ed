import type { Capture } from '@breakwater/contracts/casework';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMay, useSession } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor, actorOf } from '../../../ui/actor.tsx';
import blocks from '../../../ui/blocks.module.css';
import { deskDay, endOfDay } from '../../../ui/desk-time.ts';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct } from '../../../ui/use-act.ts';

/** The end of a capture: moved by a person, or destroyed by two, each with fresh proof. */
export function DestructionBox({ capture }: { readonly capture: Capture }) {
  const t = useT();
  const may = useMay();
  const { state, destruction } = capture;
  if (state === 'arriving') return null;
  return (
    <section className={blocks.box} aria-labelledby={`end-${capture.id}`}>
      <h3 id={`end-${capture.id}`}>{t('casework.end')}</h3>
      {destruction && (
        <p dir="auto">
          {t('casework.destruction.asked-by')} <Actor id={destruction.askedBy} /> ·{' '}
          <Time at={destruction.askedAt} />: <bdi>{destruction.because}</bdi>
        </p>
      )}
      {destruction?.at !== undefined && destruction.by !== undefined && (
        <p>
          {t('casework.destruction.done-by')}{' '}
          {destruction.by === 'retention' ? t('casework.destruction.by-time') : <Actor id={destruction.by} />}{' '}
          · <Time full at={destruction.at} />
        </p>
      )}
      {state !== 'destroyed' && may('casework.destroy') && <Acts capture={capture} />}
    </section>
  );
}

function Acts({ capture }: { readonly capture: Capture }) {
  const t = useT();
  const act = useAct(['casework']);
  const session = useSession();
  const [until, setUntil] = useState(deskDay(capture.keepUntil));
  const { id, destruction, sha256 = '' } = capture;
  const params = { id };
  const own = destruction?.askedBy === actorOf(session?.staff.id);
  return (
    <div className={blocks.line}>
      <AskButton
        action={t('casework.keep')}
        text={t('casework.keep.text')}
        reason={t('casework.because')}
        onConfirm={(because) =>
          act('casework.keepCapture', t('casework.changed'), {
            params,
            body: { keepUntil: endOfDay(until), because },
          })
        }
      >
        <TextInput
          required
          type="date"
          label={t('casework.capture.keep-until')}
          value={until}
          onChange={({ currentTarget: { value } }) => setUntil(value)}
        />
      </AskButton>
      {destruction === undefined && (
        <AskButton
          danger
          action={t('casework.destruction.ask')}
          text={t('casework.destruction.ask.text')}
          reason={t('casework.because')}
          onConfirm={(because) =>
            act('casework.askDestruction', t('casework.destruction.asked'), { params, body: { because } })
          }
        />
      )}
      {destruction && (
        <AskButton
          action={t('casework.destruction.drop')}
          text={t('casework.destruction.drop.text')}
          onConfirm={() => act('casework.dropDestruction', t('casework.changed'), { params })}
        />
      )}
      {destruction && own && <span className="dim">{t('casework.destruction.other')}</span>}
      {destruction && !own && (
        <AskButton
          danger
          action={t('casework.destruction.confirm')}
          text={t('casework.destruction.confirm.text')}
          onConfirm={() =>
            act('casework.destroyCapture', t('casework.destruction.done'), { params, body: { sha256 } })
          }
        />
      )}
    </div>
  );
}
