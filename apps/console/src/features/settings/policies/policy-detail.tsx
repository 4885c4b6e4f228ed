import type { Policy } from '@breakwater/contracts';
import { Select, Tabs } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { policiesQuery, usePolicyTitle } from '../../../api/policies.ts';
import { api } from '../../../api/request.ts';
import { useMay } from '../../../api/session.ts';
import { useActorName } from '../../../api/staff-names.ts';
import { labelsOfPolicy, useTaxonomy } from '../../../api/taxonomy.ts';
import { useT } from '../../../i18n/t.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { RowsTable } from '../../../ui/rows-table.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { Id, Name } from '../../../ui/user-text.tsx';
import { PolicyForm } from './policy-form.tsx';
import { TaxonomyView } from './taxonomy-view.tsx';

/** A policy: its text to change, its versions, and its end. */
export function PolicyDetail({ policy }: { readonly policy: Policy }) {
  const t = useT();
  const mayWrite = useMay()('policies.write');
  const titleOf = usePolicyTitle();
  const kinds = labelsOfPolicy(useTaxonomy(), policy.id);
  return (
    <Tabs defaultValue="text">
      <Tabs.List mb="sm">
        <Tabs.Tab value="text">{t('settings.policies.text')}</Tabs.Tab>
        {kinds.length > 0 && (
          <Tabs.Tab value="kinds">{t('settings.taxonomy.kinds', { count: kinds.length })}</Tabs.Tab>
        )}
        <Tabs.Tab value="versions">{t('settings.policies.versions', { version: policy.version })}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="text">
        {policy.retiredAt && (
          <p className="prose dim">
            {policy.successor
              ? t('settings.policies.retired.for', { successor: titleOf(policy.successor) })
              : t('settings.policies.retired.text')}
          </p>
        )}
        <PolicyForm policy={policy} />
        {mayWrite && !policy.retiredAt && <Retirement policy={policy} />}
      </Tabs.Panel>
      <Tabs.Panel value="kinds">
        <TaxonomyView only={kinds} />
      </Tabs.Panel>
      <Tabs.Panel value="versions">
        <Versions id={policy.id} />
      </Tabs.Panel>
    </Tabs>
  );
}

function Retirement({ policy }: { readonly policy: Policy }) {
  const t = useT();
  const titleOf = usePolicyTitle();
  const others =
    useQuery(policiesQuery).data?.filter(({ id, retiredAt }) => id !== policy.id && !retiredAt) ?? [];
  const [successor, setSuccessor] = useState<string | null>(null);
  const act = useAct(['policies']);
  return (
    <AskButton
      mt="md"
      action={t('settings.policies.retire')}
      text={t('settings.policies.retire.text')}
      onConfirm={() =>
        act('review.retirePolicy', t('settings.saved'), {
          params: { id: policy.id },
          query: { successor: successor ?? undefined },
        })
      }
    >
      <Select
        label={t('settings.policies.successor')}
        clearable
        searchable
        value={successor}
        data={others.map(({ id }) => ({ value: id, label: titleOf(id) }))}
        onChange={setSuccessor}
      />
    </AskButton>
  );
}

const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['policies', id, 'versions'],
    queryFn: ({ signal }) => api.call('review.policyVersions', { params: { id }, signal }),
  });

function Versions({ id }: { readonly id: string }) {
  const t = useT();
  const nameOf = useActorName();
  const versions = useQuery(versionsQuery(id));
  return (
    <QueryState query={versions} rows={3}>
      {({ versions: list }) => (
        <RowsTable
          label={t('settings.policies.version')}
          columns={[
            t('settings.policies.version'),
            t('settings.policies.changed'),
            t('settings.policies.changed-by'),
            t('settings.policies.name'),
            t('settings.policies.points'),
          ]}
        >
          {list.map((one) => (
            <tr key={one.version}>
              <td>
                <Id>{`v${one.version}`}</Id>
              </td>
              <td>
                <Time at={one.changedAt} />
              </td>
              <td>
                <Name>{nameOf(one.changedBy)}</Name>
              </td>
              <td>
                <Name>{one.title.en}</Name> · <Name>{one.title.ur}</Name>
              </td>
              <td>
                {one.severe
                  ? t('settings.policies.points-severe', { points: one.points })
                  : t('settings.policies.points-of', { points: one.points })}
              </td>
            </tr>
          ))}
        </RowsTable>
      )}
    </QueryState>
  );
}
