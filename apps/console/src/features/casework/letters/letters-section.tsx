import { addressOf } from '@breakwater/client';
import type { CaseLetter, CaseSending, CaseworkCase } from '@breakwater/contracts/casework';
import { isSevereLetter } from '@breakwater/contracts/letters';
import { Button } from '@mantine/core';
import { IconMailPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import blocks from '../../../ui/blocks.module.css';
import { KeyButton } from '../../../ui/key-button.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { Id } from '../../../ui/user-text.tsx';
import styles from '../casework.module.css';
import { addresseeQuery } from '../queries.ts';
import { LetterDialog } from './letter-dialog.tsx';
import { ReceiptDialog } from './receipt-dialog.tsx';
import { SendingDialog } from './sending-dialog.tsx';

/** Letters of a case, how each went out, and since when the addressee has it. */
export function LettersSection({ one }: { readonly one: CaseworkCase }) {
  const t = useT();
  const may = useMay();
  const [making, setMaking] = useState(false);
  const isOpen = one.state === 'draft' || one.state === 'issued';
  return (
    <section className={styles.page} aria-labelledby="case-letters">
      <div className={blocks.spread}>
        <h2 id="case-letters">{t('casework.section.letters')}</h2>
        {isOpen && may('casework.issue') && (
          <KeyButton
            keys="m"
            icon={IconMailPlus}
            title={t('casework.letter.make')}
            onClick={() => setMaking(true)}
          />
        )}
      </div>
      <p className="prose dim">{t('casework.letters.text')}</p>
      {one.letters.length === 0 ? (
        <EmptyState title={t('casework.letters.none')}>{t('casework.letters.none.text')}</EmptyState>
      ) : (
        one.letters.map((letter) => <LetterBox key={letter.id} one={one} letter={letter} />)
      )}
      {making && <LetterDialog one={one} onClose={() => setMaking(false)} />}
    </section>
  );
}

function LetterBox({ one, letter }: { readonly one: CaseworkCase; readonly letter: CaseLetter }) {
  const t = useT();
  const may = useMay();
  const [sending, setSending] = useState(false);
  const channels = useQuery(addresseeQuery(one.addresseeId)).data?.channels ?? [];
  const byMail = channels.some((channel) => channel.kind === 'email');
  const { id, kind, stale, items, sha256, madeAt, madeBy, language } = letter;
  const sent = one.sendings.filter(({ letterId }) => letterId === id);
  const mayGo = may('casework.issue') && (one.state === 'issued' || (one.state === 'draft' && !stale));
  const path = addressOf('casework.letter', { params: { id: one.id, letterId: id } }).path;
  return (
    <article className={blocks.box} aria-label={t(`casework.letter.${kind}`)}>
      <div className={blocks.line}>
        <strong>{t(`casework.letter.${kind}`)}</strong>
        <bdi className="dim">{language}</bdi>
        <span>{t('casework.items.count', { count: items })}</span>
        <span className="dim">
          <Actor id={madeBy} /> · <Time at={madeAt} />
        </span>
        {stale && one.state === 'draft' && (
          <StateChip tone="attention">{t('casework.letter.stale')}</StateChip>
        )}
        {may('letters.read') && (
          <Link to="/letters/$id" params={{ id }}>
            {t('casework.letter.page')}
          </Link>
        )}
        <a href={path} download>
          {t('casework.letter.open')}
        </a>
      </div>
      <span className={`dim ${styles.wrap}`}>
        SHA-256 <Id>{sha256}</Id>
      </span>
      {sent.length > 0 && (
        <ul className={blocks.rows}>
          {sent.map((sending) => (
            <SendingLine key={sending.id} one={one} sending={sending} />
          ))}
        </ul>
      )}
      {mayGo && (
        <div className={blocks.line}>
          {byMail && may('letters.send') && (
            <Link to="/letters/$id" params={{ id }}>
              {t('casework.letter.mail')}
            </Link>
          )}
          <Button variant={sent.length === 0 ? 'filled' : 'default'} onClick={() => setSending(true)}>
            {t('casework.sent')}
          </Button>
        </div>
      )}
      {mayGo && isSevereLetter(kind) && <p className="dim">{t('casework.letter.severe')}</p>}
      {sending && <SendingDialog one={one} letter={letter} onClose={() => setSending(false)} />}
    </article>
  );
}

function SendingLine({ one, sending }: { readonly one: CaseworkCase; readonly sending: CaseSending }) {
  const t = useT();
  const may = useMay();
  const [receiving, setReceiving] = useState(false);
  const { way, at, to, note, by, receivedAt, receivedBasis, receivedNote } = sending;
  return (
    <li>
      <div className={blocks.line}>
        <span>{t(`casework.way.${way}`)}</span>
        {to !== undefined && <bdi className={styles.wrap}>{to}</bdi>}
        <Time full at={at} />
        <Actor id={by} />
        {receivedAt === undefined || receivedBasis === undefined ? (
          <StateChip tone="attention">{t('casework.receipt.unknown')}</StateChip>
        ) : (
          <StateChip tone={receivedBasis === 'confirmed' ? 'done' : 'info'}>
            {t(`casework.receipt.${receivedBasis}`)} <Time at={receivedAt} />
          </StateChip>
        )}
        {one.state === 'issued' && may('casework.work') && receivedBasis !== 'confirmed' && (
          <Button variant="default" size="compact-xs" onClick={() => setReceiving(true)}>
            {t('casework.receipt')}
          </Button>
        )}
      </div>
      {note !== undefined && <p dir="auto">{note}</p>}
      {receivedNote !== undefined && <p dir="auto">{receivedNote}</p>}
      {receiving && <ReceiptDialog caseId={one.id} sending={sending} onClose={() => setReceiving(false)} />}
    </li>
  );
}
