import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { policiesQuery, usePolicyTitle } from '../../../api/policies.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { useAddress } from '../../../ui/address/use-address.ts';
import type { Column } from '../../../ui/data-table.tsx';
import { List } from '../../../ui/list/list.tsx';
import { rowsOf } from '../../../ui/list/list-rows.ts';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { Id, Name } from '../../../ui/user-text.tsx';
import styles from '../settings.module.css';
import { PolicyDetail } from './policy-detail.tsx';
import { PolicyForm } from './policy-form.tsx';
import { toTree } from './policy-tree.ts';
import { TaxonomyView } from './taxonomy-view.tsx';

const NEW = '+';
const KINDS = '*';
const INDENT_PX = 18;

type TreeRow = ReturnType<typeof toTree>[number] & { readonly id: string };

/** What is not allowed, as a tree; each policy with all its versions. */
export function PoliciesSection() {
  const t = useT();
  const titleOf = usePolicyTitle();
  const mayWrite = useMay()('policies.write');
  const policies = useQuery(policiesQuery);
  const list = rowsOf(policies, (all) => toTree(all).map((row) => ({ ...row, id: row.policy.id })));
  const address = useAddress('/frame/settings/policies', 'open');
  const { open, show } = address;
  const titleOfDetail: Readonly<Record<string, string>> = {
    [NEW]: t('settings.policies.new'),
    [KINDS]: t('settings.taxonomy.title'),
  };
  const shown = policies.data?.find(({ id }) => id === open);
  return (
    <div className={styles.full}>
      <div className={styles.bar}>
        <h2>{t('settings.policies.title')}</h2>
        <Button className={styles.push ?? ''} variant="default" onClick={() => show(KINDS)}>
          {t('settings.taxonomy.title')}
        </Button>
        {mayWrite && (
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => show(NEW)}>
            {t('settings.policies.new')}
          </Button>
        )}
      </div>
      <div className={styles.rest}>
        <List
          label={t('settings.policies.title')}
          list={list}
          columns={useColumns()}
          opens={address}
          none={<EmptyState title={t('settings.policies.none')} />}
          detailTitle={titleOfDetail[open ?? ''] ?? (shown && titleOf(shown.id))}
          detail={
            open === KINDS ? (
              <TaxonomyView />
            ) : open === NEW ? (
              <PolicyForm key={NEW} onSaved={show} />
            ) : (
              shown && <PolicyDetail key={`${shown.id} ${shown.version}`} policy={shown} />
            )
          }
        />
      </div>
    </div>
  );
}

function useColumns(): readonly Column<TreeRow>[] {
  const t = useT();
  const titleOf = usePolicyTitle();
  return [
    {
      id: 'title',
      title: t('settings.policies.name'),
      beside: 'same',
      cell: ({ id, depth }) => (
        <span style={{ paddingInlineStart: depth * INDENT_PX }}>
          <Name>{titleOf(id)}</Name>
        </span>
      ),
    },
    { id: 'id', title: t('settings.id'), cell: ({ id }) => <Id>{id}</Id> },
    {
      id: 'points',
      title: t('settings.policies.points'),
      align: 'end',
      width: '110px',
      beside: 'same',
      cell: ({ policy }) => policy.points,
    },
    {
      id: 'state',
      title: t('settings.keys.state'),
      width: '150px',
      beside: 'same',
      cell: ({ policy }) =>
        policy.retiredAt ? (
          <StateChip>{t('settings.policies.retired')}</StateChip>
        ) : policy.severe ? (
          <StateChip tone="attention">{t('settings.policies.two-people')}</StateChip>
        ) : (
          <StateChip tone="done">{t('settings.policies.in-use')}</StateChip>
        ),
    },
  ];
}
