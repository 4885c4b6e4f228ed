import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useT } from '../../../i18n/t.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { EmptyState, Failure } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { isDone, useAct, useActing } from '../../../ui/use-act.ts';
import { Id, Name } from '../../../ui/user-text.tsx';
import { signInsQuery } from '../security/queries.ts';
import styles from '../settings.module.css';
import type { WaitingTerminal } from './queries.ts';
import { terminalQuery } from './queries.ts';

const route = getRouteApi('/frame/settings/terminal');

/** Somebody signs in at a terminal: the person compares the code, sees what it allows, and lets it in or not. */
export function TerminalSection() {
  const t = useT();
  const { code } = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState('');
  const [answered, setAnswered] = useState<'approve' | 'deny'>();
  const waiting = useQuery({ ...terminalQuery(code ?? ''), enabled: code !== undefined && !answered });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ search: { code: typed.trim() } });
  };
  return (
    <div className={styles.column}>
      <section className={styles.block} aria-labelledby="terminal">
        <h2 id="terminal">{t('settings.terminal.title')}</h2>
        <p className="prose dim">{t('settings.terminal.text')}</p>
        {answered && (
          <EmptyState title={t(`settings.terminal.${answered}.done`)}>
            {t('settings.terminal.done.text')}
          </EmptyState>
        )}
        {!answered && waiting.data && <Waiting terminal={waiting.data} onAnswered={setAnswered} />}
        {!answered && !waiting.data && (
          <form onSubmit={onSubmit} className={styles.once}>
            <TextInput
              label={t('settings.terminal.code')}
              description={t('settings.terminal.code.text')}
              required
              maxLength={20}
              dir="ltr"
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <Failure error={waiting.error} />
            <div className={styles.buttons}>
              <Button type="submit" loading={waiting.isFetching}>
                {t('settings.terminal.find')}
              </Button>
            </div>
          </form>
        )}
      </section>
    </div>
  );
}

interface WaitingProps {
  readonly terminal: WaitingTerminal;
  readonly onAnswered: (answer: 'approve' | 'deny') => void;
}

function Waiting({ terminal, onAnswered }: WaitingProps) {
  const t = useT();
  const act = useAct(signInsQuery.queryKey);
  const acting = useActing();
  const input = { params: { code: terminal.code } };
  const answer = (id: 'access.approveDevice' | 'access.denyDevice', given: 'approve' | 'deny'): void =>
    acting.run(async () => {
      const answered = await act(id, t('settings.saved'), input);
      if (isDone(answered)) onAnswered(given);
    });
  return (
    <div className={styles.once}>
      <Facts
        facts={[
          { id: 'code', label: t('settings.terminal.code'), value: <Id>{terminal.code}</Id> },
          { id: 'machine', label: t('settings.terminal.machine'), value: <Name>{terminal.machine}</Name> },
          { id: 'since', label: t('settings.terminal.since'), value: <Time at={terminal.startedAt} full /> },
        ]}
      />
      <p className="prose">{t('settings.terminal.allows')}</p>
      <p className="prose">{t('settings.terminal.warning')}</p>
      <Failure error={acting.error} />
      <div className={styles.buttons}>
        <Button loading={acting.isActing} onClick={() => answer('access.approveDevice', 'approve')}>
          {t('settings.terminal.approve')}
        </Button>
        <Button
          variant="default"
          disabled={acting.isActing}
          onClick={() => answer('access.denyDevice', 'deny')}
        >
          {t('settings.terminal.deny')}
        </Button>
      </div>
    </div>
  );
}
