import type { Incident } from '@breakwater/contracts/incidents';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useCountryName } from '../../../i18n/country-name.ts';
import { useT } from '../../../i18n/t.tsx';
import blocks from '../../../ui/blocks.module.css';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { Id, UserText } from '../../../ui/user-text.tsx';
import { ChangeDialog } from '../declare/change-dialog.tsx';

/** What is known, in words, and who and what is named. */
export function KnownBox({ incident }: { readonly incident: Incident }) {
  const t = useT();
  const may = useMay();
  const countryName = useCountryName();
  const [changing, setChanging] = useState(false);
  const { status, summary, entities, jurisdictions, trigger, reason } = incident;
  const isOpen = status === 'declared' || status === 'active';
  const facts: readonly Fact[] = [
    {
      id: 'summary',
      label: t('incidents.summary'),
      value:
        summary === '' ? (
          <span className="dim">{t('incidents.summary.none')}</span>
        ) : (
          <UserText>{summary}</UserText>
        ),
    },
    {
      id: 'entities',
      label: t('incidents.field.entities'),
      value:
        entities.length === 0 ? (
          '–'
        ) : (
          <ul className={blocks.effects}>
            {entities.map(({ kind, name, ref }) => (
              <li key={`${kind} ${name} ${ref ?? ''}`}>
                <bdi>{name}</bdi> <span className="dim">{t(`incidents.entity.${kind}`)}</span>{' '}
                {ref !== undefined && <Id>{ref}</Id>}
              </li>
            ))}
          </ul>
        ),
    },
    {
      id: 'countries',
      label: t('incidents.field.countries'),
      value: jurisdictions.length === 0 ? '–' : jurisdictions.map(countryName).join(t('incidents.and')),
    },
    { id: 'trigger', label: t('incidents.field.trigger'), value: t(`incidents.trigger.${trigger}`) },
    { id: 'reason', label: t('incidents.why'), value: <UserText>{reason}</UserText> },
  ];
  return (
    <section className={blocks.box} aria-labelledby="incident-known">
      <div className={blocks.spread}>
        <h2 id="incident-known">{t('incidents.known')}</h2>
        {isOpen && may('incidents.work') && (
          <Button variant="default" size="xs" onClick={() => setChanging(true)}>
            {t('incidents.change')}
          </Button>
        )}
      </div>
      <Facts facts={facts} />
      {changing && <ChangeDialog incident={incident} onClose={() => setChanging(false)} />}
    </section>
  );
}
