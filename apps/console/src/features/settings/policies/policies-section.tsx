import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { policiesQuery, usePolicyTitle } from '../../../api/policies.ts';
import { useMay } from '../../../api/session.ts';
import { useT } from '../../../i18n/t.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { ListDetail } from '../../../ui/list-detail.tsx';
import { StateChip } from '../../../ui/state-chip.tsx';
import { EmptyState, QueryState } from '../../../ui/states.tsx';
import { Id, Name } from '../../../ui/user-text.tsx';
import styles from '../settings.module.css';
import { PolicyDetail } from './policy-detail.tsx';
import { PolicyForm } from './policy-form.tsx';
import { toTree } from './policy-tree.ts';
import { TaxonomyView } from './taxonomy-view.tsx';

const route = getRouteApi('/frame/settings/policies');
const NEW = '+';
const KINDS = '*';
const INDENT_PX = 18;

/** What is not allowed, as a tree; each policy with all its versions. */
export function PoliciesSection() {
  const t = useT();
  const titleOf = usePolicyTitle();
  const mayWrite = useMay()('policies.write');
  const policies = useQuery(policiesQuery);
  const { open } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (id: string) => void navigate({ search: { open: id } });
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
        <ListDetail
          onClose={() => void navigate({ search: {} })}
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
          list={
            <QueryState query={policies}>
              {(list) => (
                <DataTable
                  label={t('settings.policies.title')}
                  rows={toTree(list)}
                  rowKey={({ policy }) => policy.id}
                  current={open}
                  onOpen={({ policy }) => show(policy.id)}
                  empty={<EmptyState title={t('settings.policies.none')} />}
                  columns={[
                    {
                      id: 'title',
                      title: t('settings.policies.name'),
                      cell: ({ policy, depth }) => (
                        <span style={{ paddingInlineStart: depth * INDENT_PX }}>
                          <Name>{titleOf(policy.id)}</Name>
                        </span>
                      ),
                    },
                    ...(open
                      ? []
                      : [
                          {
                            id: 'id',
                            title: t('settings.id'),
                            cell: ({ policy }: { policy: { id: string } }) => <Id>{policy.id}</Id>,
                          },
                        ]),
                    {
                      id: 'points',
                      title: t('settings.policies.points'),
                      align: 'end',
                      width: '110px',
                      cell: ({ policy }) => policy.points,
                    },
                    {
                      id: 'state',
                      title: t('settings.keys.state'),
                      width: '150px',
                      cell: ({ policy }) =>
                        policy.retiredAt ? (
                          <StateChip>{t('settings.policies.retired')}</StateChip>
                        ) : policy.severe ? (
                          <StateChip tone="attention">{t('settings.policies.two-people')}</StateChip>
                        ) : (
                          <StateChip tone="done">{t('settings.policies.in-use')}</StateChip>
                        ),
                    },
                  ]}
                />
              )}
            </QueryState>
          }
        />
      </div>
    </div>
  );
}
