import type { IncidentProposal } from '@breakwater/contracts/incidents';
import { Button } from '@mantine/core';
import { IconHeartbeat } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useCountryName } from '../../../i18n/country-name.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import blocks from '../../../ui/blocks.module.css';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { Id, UserText } from '../../../ui/user-text.tsx';
import { IncidentStateChip } from '../incident-state-chip.tsx';
import { IndicatorValue } from '../indicators/indicator-value.tsx';
import { AcceptDialog } from './accept-dialog.tsx';
import { ProposalStateChip } from './proposal-state-chip.tsx';

/** What another installation says of an incident of its own, and what is made of it here. */
export function ProposalView({ proposal }: { readonly proposal: IncidentProposal }) {
  const t = useT();
  const may = useMay();
  const countryName = useCountryName();
  const act = useAct(['incidents']);
  const [accepting, setAccepting] = useState(false);
  const { fingerprint } = proposal;
  // What is decided on is what this person has read, and not what came meanwhile.
  const [read, setRead] = useState(fingerprint);
  const { id, state, peerName, receivedAt, facts, incidentId, decidedBy, decidedAt, reason } = proposal;
  const { summary, happenedAt, declaredAt, trigger, entities, jurisdictions, threatToLife, indicators } =
    facts;
  const rows: readonly (Fact | false)[] = [
    {
      id: 'peer',
      label: t('incidents.column.installation'),
      value: (
        <>
          <bdi>{peerName}</bdi> · <Time at={receivedAt} full />
        </>
      ),
    },
    {
      id: 'stands',
      label: t('incidents.proposal.there'),
      value: <IncidentStateChip state={facts.status} />,
    },
    { id: 'happened', label: t('incidents.field.happened'), value: <Time at={happenedAt} full /> },
    { id: 'declared', label: t('incidents.proposal.declared'), value: <Time at={declaredAt} full /> },
    { id: 'trigger', label: t('incidents.field.trigger'), value: t(`incidents.trigger.${trigger}`) },
    summary !== '' && {
      id: 'summary',
      label: t('incidents.field.summary'),
      value: <UserText>{summary}</UserText>,
    },
    entities.length > 0 && {
      id: 'entities',
      label: t('incidents.field.entities'),
      value: <bdi>{entities.map(({ name }) => name).join(t('incidents.and'))}</bdi>,
    },
    jurisdictions.length > 0 && {
      id: 'countries',
      label: t('incidents.field.countries'),
      value: jurisdictions.map(countryName).join(t('incidents.and')),
    },
    { id: 'protocol', label: t('incidents.proposal.id'), value: <Id>{`${facts.protocol} ${facts.id}`}</Id> },
  ];
  return (
    <div className={blocks.page}>
      <p className={blocks.line}>
        <ProposalStateChip state={state} />
        {threatToLife && (
          <StateChip tone="danger" icon={IconHeartbeat}>
            {t('incidents.threat')}
          </StateChip>
        )}
      </p>
      <p className="prose dim">{t('incidents.proposal.text')}</p>
      <Facts facts={rows.filter((row) => row !== false)} />
      <h3>{t('incidents.proposal.indicators', { count: indicators.length })}</h3>
      <ul className={blocks.rows}>
        {indicators.map((indicator) => (
          <li key={`${indicator.kind} ${indicator.platform ?? ''} ${indicator.value}`}>
            <span className="dim">{t(`incidents.kind.${indicator.kind}`)}</span>{' '}
            <IndicatorValue indicator={indicator} />
            <div className="dim">
              <UserText>{indicator.reason}</UserText>
            </div>
          </li>
        ))}
      </ul>
      {decidedBy !== undefined && decidedAt !== undefined && (
        <div className={blocks.box}>
          <p>
            {t(`incidents.proposal.${state}`)}: <Actor id={decidedBy} /> · <Time at={decidedAt} full />
          </p>
          {reason !== undefined && <UserText>{reason}</UserText>}
          {incidentId !== undefined && (
            <Link to="/incidents/$id" params={{ id: incidentId }}>
              {t('incidents.proposal.open')}
            </Link>
          )}
        </div>
      )}
      {state === 'waiting' && may('incidents.declare') && read !== fingerprint && (
        <div className={blocks.notice} role="status">
          <p>{t('incidents.proposal.changed')}</p>
          <Button variant="default" size="xs" onClick={() => setRead(fingerprint)}>
            {t('incidents.confirm.read')}
          </Button>
        </div>
      )}
      {state === 'waiting' && may('incidents.declare') && (
        <p className={blocks.line}>
          <Button onClick={() => setAccepting(true)}>{t('incidents.proposal.accept')}</Button>
          <AskButton
            action={t('incidents.proposal.decline')}
            text={t('incidents.proposal.decline.text')}
            reason={t('incidents.reason')}
            onConfirm={(because) =>
              act('incidents.declineProposal', t('incidents.proposal.declined.done'), {
                params: { id },
                body: { fingerprint: read, reason: because },
              })
            }
          />
        </p>
      )}
      {accepting && <AcceptDialog proposal={proposal} read={read} onClose={() => setAccepting(false)} />}
    </div>
  );
}
