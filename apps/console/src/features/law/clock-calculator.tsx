import type { LawPack, PackClock, PauseReason } from '@breakwater/contracts/law';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/request.ts';
import { useLocalText } from '../../i18n/local-text.ts';
import { useT } from '../../i18n/t.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { ClockAnswer } from './clock-answer.tsx';
import styles from './law.module.css';
import { useWordOf } from './words.ts';

interface PauseRow {
  readonly key: number;
  readonly reason: PauseReason;
  readonly from: string;
  readonly to: string;
}

/** Tries a period: a start and pauses give the strict and the formal time. Times are UTC, as they are stored. */
export function ClockCalculator({ pack }: { readonly pack: LawPack }) {
  const t = useT();
  const text = useLocalText();
  const wordOf = useWordOf();
  const clocks = pack.requestTypes.flatMap((type) =>
    type.clocks.map((clock) => ({ id: `${type.id} ${clock.id}`, type, clock })),
  );
  const [chosen, setChosen] = useState(clocks[0]?.id ?? '');
  const [start, setStart] = useState(() => `${new Date().toISOString().slice(0, 16)}`);
  const [pauses, setPauses] = useState<readonly PauseRow[]>([]);
  const found = clocks.find(({ id }) => id === chosen);
  const reasons = found ? reasonsOf(found.clock) : [];
  const count = useMutation({
    mutationFn: ({ type, clock }: (typeof clocks)[number]) =>
      api.call('law.runClock', {
        body: {
          pack: pack.pack.id,
          requestType: type.id,
          clock: clock.id,
          startedAt: utc(start),
          pauses: pauses
            .filter(({ reason, from }) => from !== '' && reasons.includes(reason))
            .map(({ reason, from, to }) => ({
              reason,
              from: utc(from),
              ...(to === '' ? {} : { to: utc(to) }),
            })),
        },
      }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (found) count.mutate(found);
  };
  const change = (key: number, changes: Partial<PauseRow>) =>
    setPauses((rows) => rows.map((row) => (row.key === key ? { ...row, ...changes } : row)));
  const addPause = () => {
    const [reason] = reasons;
    if (reason)
      setPauses((rows) => [...rows, { key: (rows.at(-1)?.key ?? 0) + 1, reason, from: start, to: '' }]);
  };
  if (clocks.length === 0) return null;
  return (
    <section className={styles.box} aria-labelledby="law-try">
      <h3 id="law-try">{t('law.try')}</h3>
      <form className={styles.form} onSubmit={submit}>
        <NativeSelect
          size="xs"
          label={t('law.clock')}
          value={chosen}
          data={clocks.map(({ id, type, clock }) => ({
            value: id,
            label: `${text(type.title)}: ${text(clock.label)}`,
          }))}
          onChange={({ currentTarget }) => {
            setChosen(currentTarget.value);
            setPauses([]);
            count.reset();
          }}
        />
        <TextInput
          size="xs"
          type="datetime-local"
          step={1}
          required
          dir="ltr"
          label={t('law.try.start')}
          value={start}
          onChange={({ currentTarget }) => setStart(currentTarget.value)}
        />
        {pauses.map(({ key, reason, from, to }, index) => (
          <fieldset key={key} className={styles.pause}>
            <legend>{t('law.try.pause', { number: index + 1 })}</legend>
            <NativeSelect
              size="xs"
              label={t('law.try.reason')}
              value={reason}
              data={reasons.map((one) => ({ value: one, label: wordOf('pause', one) }))}
              onChange={({ currentTarget }) => {
                const next = reasons.find((one) => one === currentTarget.value);
                if (next) change(key, { reason: next });
              }}
            />
            <TextInput
              size="xs"
              type="datetime-local"
              step={1}
              dir="ltr"
              required
              label={t('law.try.from')}
              value={from}
              onChange={({ currentTarget }) => change(key, { from: currentTarget.value })}
            />
            <TextInput
              size="xs"
              type="datetime-local"
              step={1}
              dir="ltr"
              label={t('law.try.to')}
              value={to}
              onChange={({ currentTarget }) => change(key, { to: currentTarget.value })}
            />
            <Button
              size="xs"
              variant="default"
              leftSection={<IconTrash size={14} />}
              onClick={() => setPauses((rows) => rows.filter((row) => row.key !== key))}
            >
              {t('law.try.remove')}
            </Button>
          </fieldset>
        ))}
        <div className={styles.line}>
          <Button type="submit" size="xs" loading={count.isPending}>
            {t('law.try.count')}
          </Button>
          {reasons.length > 0 && (
            <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={addPause}>
              {t('law.try.add')}
            </Button>
          )}
        </div>
      </form>
      {count.error && <ErrorState error={count.error} />}
      {count.data && <ClockAnswer answer={count.data} />}
    </section>
  );
}

const reasonsOf = ({ pausesOn, restartsOn }: PackClock): readonly PauseReason[] => [
  ...new Set([...pausesOn, ...restartsOn]),
];
/** What a field for local time gives, read as UTC. */
const utc = (local: string) => `${local.length === 16 ? `${local}:00` : local}Z`;
