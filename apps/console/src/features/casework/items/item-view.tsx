import type { CaseItem, CaseworkCase } from '@breakwater/contracts/casework';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../api/session.ts';
import { useFormats } from '../../../i18n/formats.ts';
import { useT } from '../../../i18n/t.tsx';
import { Actor } from '../../../ui/actor.tsx';
import blocks from '../../../ui/blocks.module.css';
import { Facts } from '../../../ui/facts.tsx';
import { AskButton } from '../../../ui/form/ask-button.tsx';
import { QueryState } from '../../../ui/states.tsx';
import { Time } from '../../../ui/time.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { ItemChip } from '../case-chips.tsx';
import styles from '../casework.module.css';
import { capturesQuery, historyQuery } from '../queries.ts';
import { SetBar } from './set-bar.tsx';

/** An item with what was said of it and what shows it. Its address is text: nobody is led there by accident. */
export function ItemView({ one, item }: ItemViewProps) {
  const t = useT();
  const may = useMay();
  const act = useAct(['casework']);
  const captures = useQuery(capturesQuery(one.id)).data ?? [];
  const showing = captures.filter(({ items }) => items.includes(item.id));
  const { id: caseId, requestKind } = one;
  return (
    <div className={blocks.stack}>
      <Facts
        facts={[
          {
            id: 'value',
            label: t(`casework.item-kind.${item.kind}`),
            value: <bdi className={`code ${styles.wrap}`}>{item.value}</bdi>,
          },
          {
            id: 'state',
            label: t('casework.column.state'),
            value: <ItemChip state={item.state} kind={requestKind} />,
          },
          { id: 'platform', label: t('casework.field.platform'), value: <bdi>{item.platform}</bdi> },
          ...(item.ground === undefined
            ? []
            : [{ id: 'ground', label: t('casework.column.ground'), value: <bdi>{item.ground}</bdi> }]),
          ...(item.note === undefined
            ? []
            : [{ id: 'note', label: t('casework.field.note'), value: <bdi>{item.note}</bdi> }]),
          ...(item.seenAt === undefined
            ? []
            : [{ id: 'seen', label: t('casework.field.seen'), value: <Time full at={item.seenAt} /> }]),
        ]}
      />
      {one.state === 'issued' && may('casework.work') && (
        <SetBar one={one} items={[item.id]} onDone={() => undefined} />
      )}
      {one.state === 'draft' && may('casework.work') && (
        <AskButton
          danger
          className={blocks.start ?? ''}
          action={t('casework.item.remove')}
          text={t('casework.item.remove.text')}
          onConfirm={() =>
            act('casework.removeItem', t('casework.item.removed'), {
              params: { id: caseId, itemId: item.id },
            })
          }
        />
      )}
      <h3>{t('casework.item.shown-by')}</h3>
      {showing.length === 0 ? (
        <p className="dim">{t('casework.item.shown-by.none')}</p>
      ) : (
        <ul className={blocks.rows}>
          {showing.map(({ id, name }) => (
            <li key={id}>
              <Link to="/casework/$id" params={{ id: caseId }} search={{ tab: 'evidence', capture: id }}>
                <bdi className={styles.wrap}>{name}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <History one={one} itemId={item.id} />
    </div>
  );
}

interface ItemViewProps {
  readonly one: CaseworkCase;
  readonly item: CaseItem;
}

/** Everything that was said of an item, the oldest first. */
function History({ one, itemId }: { readonly one: CaseworkCase; readonly itemId: string }) {
  const t = useT();
  const formats = useFormats();
  const steps = useQuery(historyQuery(one.id, itemId));
  return (
    <>
      <h3>{t('casework.item.history')}</h3>
      <QueryState query={steps} rows={3}>
        {(all) =>
          all.length === 0 ? (
            <p className="dim">{t('casework.item.history.none')}</p>
          ) : (
            <ol className={styles.steps}>
              {all.map(({ state, at, recordedAt, by, note, ground }) => (
                <li key={`${recordedAt} ${state}`}>
                  <ItemChip state={state} kind={one.requestKind} /> {formats.dateTime(at)} · <Actor id={by} />
                  {ground !== undefined && (
                    <>
                      {' '}
                      · <bdi>{ground}</bdi>
                    </>
                  )}
                  {note !== undefined && <p dir="auto">{note}</p>}
                </li>
              ))}
            </ol>
          )
        }
      </QueryState>
    </>
  );
}
