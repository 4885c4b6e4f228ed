import type { Letter, LetterChannel } from '@breakwater/contracts/letters';
import { Button } from '@mantine/core';
import { IconHash, IconSend, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay, useSession } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor, actorOf } from '../../../ui/actor.tsx';
import styles from '../../../ui/blocks.module.css';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { KeyButton } from '../../../ui/key-button.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { isWaiting } from '../queries.ts';
import { MarkDialog } from './mark-dialog.tsx';

/** How the program can send by a channel; what goes on paper or into a portal is sent by hand. */
const wayOut = (channel: LetterChannel | undefined) =>
  channel === 'post' || channel === 'portal' ? 'by-hand' : channel;

/** How a letter leaves the house: what it lacks, its number, its signature, its way. */
export function SendingBox({ letter, onChanged, onGone }: SendingBoxProps) {
  const t = useT();
  const may = useMay();
  const act = useAct(['letters'], ['matters'], ['orders'], ['casework']);
  const [marking, setMarking] = useState(false);
  const { id, state, missing, severe, signature, route, fingerprint = '' } = letter;
  // What is signed or sent is what this person has read, and not what somebody changed meanwhile.
  const [read, setRead] = useState(fingerprint);
  const params = { id };
  const body = { fingerprint: read };
  const isOut = state === 'ready' || state === 'issued';
  const waits = isWaiting(letter);
  const way = wayOut(route?.channel);
  const maySend =
    may('letters.send') && isOut && way !== undefined && !waits && (!severe || signature !== undefined);
  if (isOut && read === '' && fingerprint !== '') setRead(fingerprint);
  return (
    <section className={styles.box} aria-labelledby="letter-sending">
      <h2 id="letter-sending">{t('letters.section.sending')}</h2>
      {state === 'draft' && <Lacks letter={letter} />}
      {isOut && severe && <Signature letter={letter} />}
      {isOut && read !== fingerprint && (
        <div className={styles.notice} role="status">
          <p>{t('letters.changed')}</p>
          <Button variant="default" size="xs" onClick={() => setRead(fingerprint)}>
            {t('letters.changed.read')}
          </Button>
        </div>
      )}
      <div className={styles.line}>
        {state === 'draft' && may('letters.write') && (
          <KeyButton
            keys="f"
            icon={IconHash}
            title={t('letters.finish')}
            disabled={missing.length > 0}
            onClick={() =>
              void act('letters.finish', t('letters.finished'), { params }).then(onChanged, () => undefined)
            }
          />
        )}
        {isOut && severe && !signature && <SignButton letter={letter} read={read} onChanged={onChanged} />}
        {maySend && way !== 'by-hand' && (
          <AskButton
            keys="s"
            variant="filled"
            leftSection={<IconSend size={14} />}
            action={t('letters.send')}
            text={t(`letters.send.text.${way}`)}
            onConfirm={async () => onChanged(await act('letters.send', t('letters.sent'), { params, body }))}
          >
            {way === 'mail' && <p dir="ltr">{route?.to}</p>}
          </AskButton>
        )}
        {maySend && way === 'by-hand' && (
          <KeyButton keys="s" icon={IconSend} title={t('letters.mark')} onClick={() => setMarking(true)} />
        )}
        {waits && may('letters.send') && (
          <AskButton
            action={t('letters.cancel')}
            text={t('letters.cancel.text')}
            onConfirm={async () => onChanged(await act('letters.cancel', t('letters.cancelled'), { params }))}
          />
        )}
        {(state === 'draft' || state === 'ready') && may('letters.write') && !waits && (
          <AskButton
            danger
            action={t('letters.discard')}
            text={t(letter.number === undefined ? 'letters.discard.text' : 'letters.discard.numbered')}
            reason={t('letters.discard.because')}
            onConfirm={async (because) => {
              await act('letters.discard', t('letters.discarded'), { params, body: { because } });
              onGone();
            }}
          />
        )}
      </div>
      {isOut && route === undefined && <p className="dim">{t('letters.no-way')}</p>}
      {marking && (
        <MarkDialog
          letter={letter}
          fingerprint={read}
          onMarked={onChanged}
          onClose={() => setMarking(false)}
        />
      )}
    </section>
  );
}

interface SendingBoxProps {
  readonly letter: Letter;
  readonly onChanged: (letter: Letter) => void;
  readonly onGone: () => void;
}

function Lacks({ letter: { missing } }: { readonly letter: Letter }) {
  const t = useT();
  if (missing.length === 0) return <p>{t('letters.complete')}</p>;
  return (
    <div className={styles.notice}>
      <p>{t('letters.lacks')}</p>
      <ul className={styles.effects}>
        {missing.map((element) => (
          <li key={element}>{t(`letters.element.${element}`)}</li>
        ))}
      </ul>
    </div>
  );
}

function Signature({ letter: { signature } }: { readonly letter: Letter }) {
  const t = useT();
  return signature ? (
    <p className={styles.line}>
      <StateChip tone="done">{t('letters.signed')}</StateChip>
      <span>
        <Actor id={signature.by} /> · <Time at={signature.at} />
      </span>
    </p>
  ) : (
    <p className={styles.line}>
      <StateChip tone="attention">{t('letters.unsigned')}</StateChip>
    </p>
  );
}

/** Only somebody who did not write it signs it. */
function SignButton({
  letter,
  read,
  onChanged,
}: Omit<SendingBoxProps, 'onGone'> & { readonly read: string }) {
  const t = useT();
  const may = useMay();
  const me = actorOf(useSession()?.staff.id);
  const act = useAct(['letters']);
  const { id, route, writtenBy } = letter;
  if (!may('letters.sign')) return <p className="dim">{t('letters.sign.not-you')}</p>;
  if (writtenBy.includes(me)) return <p className="dim">{t('letters.sign.own')}</p>;
  if (route === undefined) return null;
  return (
    <AskButton
      keys="y"
      variant="filled"
      leftSection={<IconSignature size={14} />}
      action={t('letters.sign')}
      text={t('letters.sign.text')}
      onConfirm={async () =>
        onChanged(
          await act('letters.sign', t('letters.sign.done'), { params: { id }, body: { fingerprint: read } }),
        )
      }
    />
  );
}
