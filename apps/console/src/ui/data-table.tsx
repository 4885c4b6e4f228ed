import { Checkbox } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useFormats } from '../i18n/formats.ts';
import { useT } from '../i18n/t.tsx';
import styles from './data-table.module.css';
import { layoutLines } from './layout-lines.ts';

const ROW_PX = 32;
const PAGE_ROWS = 15;

export interface Column<Row> {
  readonly id: string;
  readonly title: ReactNode;
  /** A number is written as the language of now writes numbers, without fractions. */
  readonly cell: (row: Row) => ReactNode;
  /** CSS width, e.g. `120px` or `20%`; what is left is shared by the others. */
  readonly width?: string;
  readonly align?: 'start' | 'end';
  /** Its width beside an open row, `same` where it keeps its own; without it the column is left out there. */
  readonly beside?: string | undefined;
}

/** Rows ticked for an action on many. */
export interface Ticks {
  readonly keys: ReadonlySet<string>;
  readonly onChange: (keys: ReadonlySet<string>) => void;
}

interface DataTableProps<Row> {
  /** What the table lists, for those who do not see it. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** Shown when there are no rows. */
  readonly empty: ReactNode;
  /** Key of the row that is open beside the table. */
  readonly current?: string | undefined;
  readonly onOpen?: (row: Row) => void;
  /** Moving opens too: beside an open row, the next one takes its place. */
  readonly follows?: boolean;
  readonly ticks?: Ticks | undefined;
  /** Asked for when the end comes near. */
  readonly onEndReached?: (() => void) | undefined;
  /** The group of a row: a line with its title stands before the first row of each. Rows of a group follow one another. */
  readonly groups?: RowGroups<Row> | undefined;
}

export interface RowGroups<Row> {
  readonly of: (row: Row) => string;
  readonly title: (group: string) => ReactNode;
}

/**
 * A real table with a sticky header that draws only the rows in view. Arrow keys (and j, k) move, Enter opens, x ticks,
 * Home and End jump.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, rows, rowKey, columns, empty, current, onOpen, follows, ticks, onEndReached, groups } =
    props;
  const { lines, lineOf } = layoutLines(rows, groups?.of);
  const t = useT();
  const formats = useFormats();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  const before = first?.start ?? 0;
  const after = last ? virtual.getTotalSize() - last.end : 0;
  const lastIndex = lines[last?.index ?? 0]?.index ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once for each length
  useEffect(() => {
    if (rows.length > 0 && lastIndex >= rows.length - 5) onEndReached?.();
  }, [lastIndex, rows.length]);
  const tabStop = Math.min(active, Math.max(0, rows.length - 1));

  function moveTo(index: number): void {
    const target = Math.max(0, Math.min(rows.length - 1, index));
    setActive(target);
    const row = rows[target];
    if (follows && row !== undefined && target !== active) onOpen?.(row);
    virtual.scrollToIndex(lineOf(target));
    // At once where the row is drawn, lest a key that follows reaches the row before; else when it is.
    if (!focusRow(target)) requestAnimationFrame(() => focusRow(target));
  }

  function focusRow(index: number): boolean {
    const row = scroller.current?.querySelector<HTMLElement>(`tr[data-index="${index}"]`);
    row?.focus({ preventScroll: true });
    return row != null;
  }

  function moves(index: number, row: Row): Map<string, () => void> {
    return new Map<string, () => void>([
      ['ArrowDown', () => moveTo(index + 1)],
      ['j', () => moveTo(index + 1)],
      ['ArrowUp', () => moveTo(index - 1)],
      ['k', () => moveTo(index - 1)],
      ['Home', () => moveTo(0)],
      ['End', () => moveTo(rows.length - 1)],
      ['PageDown', () => moveTo(index + PAGE_ROWS)],
      ['PageUp', () => moveTo(index - PAGE_ROWS)],
      ['Enter', () => onOpen?.(row)],
      ...(ticks ? [['x', () => ticks.onChange(toggled(ticks.keys, rowKey(row)))] as const] : []),
    ]);
  }

  function onKeyDown(event: KeyboardEvent, index: number, row: Row): void {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moves(index, row).get(event.key);
    if (!move) return;
    event.preventDefault();
    move();
  }

  if (rows.length === 0) return empty;
  const width = columns.length + (ticks ? 1 : 0);
  return (
    <div ref={scroller} className={styles.scroller}>
      <table className={styles.table} aria-label={label} aria-rowcount={rows.length + 1}>
        <colgroup>
          {ticks && <col style={{ inlineSize: '36px' }} />}
          {columns.map(({ id, width: size }) => (
            <col key={id} {...(size && { style: { inlineSize: size } })} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {ticks && (
              <th scope="col">
                <Checkbox
                  aria-label={t('ui.tick-all')}
                  checked={rows.every((row) => ticks.keys.has(rowKey(row)))}
                  indeterminate={ticks.keys.size > 0 && !rows.every((row) => ticks.keys.has(rowKey(row)))}
                  onChange={(event) =>
                    ticks.onChange(new Set(event.currentTarget.checked ? rows.map(rowKey) : []))
                  }
                />
              </th>
            )}
            {columns.map(({ id, title, align }) => (
              <th key={id} scope="col" data-align={align}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Gap height={before} width={width} />}
          {items.map((item) => {
            const line = lines[item.index];
            if (line === undefined) return null;
            const { index, group } = line;
            if (group !== undefined)
              return <GroupLine key={`group ${group} ${index}`} title={groups?.title(group)} width={width} />;
            const row = rows[index];
            if (row === undefined) return null;
            const key = rowKey(row);
            return (
              <tr
                key={key}
                data-index={index}
                aria-rowindex={index + 2}
                aria-current={key === current || undefined}
                tabIndex={index === tabStop ? 0 : -1}
                data-opens={onOpen ? true : undefined}
                onFocus={() => setActive(index)}
                onKeyDown={(event) => onKeyDown(event, index, row)}
                onClick={(event) => leadsElsewhere(event.target) || onOpen?.(row)}
              >
                {ticks && (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: only keeps a tick from opening the row
                  <td onClick={(event) => event.stopPropagation()}>
                    <Checkbox
                      tabIndex={-1}
                      aria-label={t('ui.tick-row', { number: index + 1 })}
                      checked={ticks.keys.has(key)}
                      onChange={() => ticks.onChange(toggled(ticks.keys, key))}
                    />
                  </td>
                )}
                {columns.map(({ id, cell, align }) => {
                  const shown = cell(row);
                  return (
                    <td key={id} data-align={align}>
                      {typeof shown === 'number' ? formats.number(shown) : shown}
                    </td>
                  );
                })}
              </tr>
            );
          })}
          {after > 0 && <Gap height={after} width={width} />}
        </tbody>
      </table>
    </div>
  );
}

/** A link or button in a row does its own work. */
function leadsElsewhere(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button') !== null;
}

/** Says what the rows below it have in common. */
function GroupLine({ title, width }: { readonly title: ReactNode; readonly width: number }) {
  return (
    <tr className={styles.group}>
      <th scope="colgroup" colSpan={width}>
        {title}
      </th>
    </tr>
  );
}

/** Stands for the rows that are not drawn. */
function Gap({ height, width }: { readonly height: number; readonly width: number }) {
  return (
    <tr className={styles.gap}>
      <td colSpan={width} style={{ blockSize: height }} />
    </tr>
  );
}

/** The set with the key in it, or without it when it was.
 * @example
 * ```ts
 * [...toggled(new Set(['a']), 'b')] // => ['a', 'b']
 * [...toggled(new Set(['a']), 'a')] // => []
 * ```
 */
export function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
