import type { Obligation } from '@breakwater/contracts/ledger';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { Failure } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { ObligationChip } from './obligation-chip.tsx';
import styles from './obligations.module.css';

/** An obligation with the article that it comes from and what shows that it is met. */
export function ObligationView({ obligation }: { readonly obligation: Obligation }) {
  const t = useT();
  const may = useMay();
  const { state, platform, instrument, packVersion, art, dueAt, metAt, owner, evidence } = obligation;
  const facts: Fact[] = [
    { id: 'state', label: t('obligations.column.state'), value: <ObligationChip state={state} /> },
    ...(dueAt === undefined
      ? []
      : [{ id: 'due', label: t('obligations.column.due'), value: <Time full at={dueAt} /> }]),
    ...(metAt === undefined
      ? []
      : [{ id: 'met', label: t('obligations.met'), value: <Time full at={metAt} /> }]),
    { id: 'platform', label: t('obligations.column.platform'), value: <bdi>{platform}</bdi> },
    { id: 'article', label: t('obligations.article'), value: <bdi>{art}</bdi> },
    {
      id: 'law',
      label: t('obligations.column.law'),
      value: <bdi className="code">{`${instrument} ${packVersion}`}</bdi>,
    },
    ...(owner === undefined
      ? []
      : [{ id: 'owner', label: t('obligations.owner'), value: <bdi>{owner}</bdi> }]),
  ];
  return (
    <div className={styles.detail}>
      <Facts facts={facts} />
      <h3>{t('obligations.column.evidence')}</h3>
      {evidence.length === 0 && <p className="dim">{t('obligations.no-evidence')}</p>}
      <ul className={styles.rows}>
        {evidence.map(({ kind, reference, at, by, sha256 }) => (
          <li key={`${at} ${reference}`}>
            <strong dir="auto">{kind}</strong> <bdi>{reference}</bdi>{' '}
            <span className="dim">
              <Actor id={by} /> <Time at={at} />
            </span>
            {sha256 !== undefined && <bdi className="code">{sha256}</bdi>}
          </li>
        ))}
      </ul>
      {may('ledger.write') && <AddEvidence id={obligation.id} isMet={state === 'met'} />}
    </div>
  );
}

function AddEvidence({ id, isMet }: { readonly id: string; readonly isMet: boolean }) {
  const t = useT();
  const act = useAct(['obligations', 'list']);
  const form = useForm(
    { kind: '', reference: '', sha256: '', meets: !isMet },
    async ({ kind, reference, sha256, meets }) => {
      await act('ledger.addEvidence', t('obligations.evidence.added'), {
        params: { id },
        body: {
          kind: kind.trim(),
          reference: reference.trim(),
          ...(sha256 !== '' && { sha256: sha256.trim() }),
          ...(meets && { meets }),
        },
      });
      form.change({ kind: '', reference: '', sha256: '', meets: false });
    },
  );
  return (
    <form className={styles.form} onSubmit={form.submit}>
      <TextInput
        required
        dir="auto"
        maxLength={200}
        label={t('obligations.evidence.kind')}
        {...form.text('kind')}
      />
      <TextInput
        required
        dir="auto"
        maxLength={1_000}
        label={t('obligations.evidence.reference')}
        {...form.text('reference')}
      />
      <TextInput
        dir="ltr"
        pattern="\s*[0-9a-f]{64}\s*"
        label={t('obligations.evidence.sha256')}
        {...form.text('sha256')}
      />
      <Checkbox label={t('obligations.evidence.meets')} {...form.tick('meets')} />
      <Failure error={form.error} />
      <Button type="submit" loading={form.isSending}>
        {t('obligations.evidence.add')}
      </Button>
    </form>
  );
}
