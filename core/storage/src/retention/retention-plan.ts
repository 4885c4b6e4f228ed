import { BreakwaterError } from '@breakwater/kernel';
import type { Db } from '../storage.ts';
import { type ForeignKey, type KeyColumn, readForeignKeys, readPrimaryKeys } from './foreign-keys.ts';
import type { KeptTable, Retention, Shield } from './kept-table.ts';

/** All declarations together, with what the database knows of how tables refer to one another. */
export interface RetentionPlan {
  readonly tables: ReadonlyMap<string, KeptTable>;
  readonly shields: readonly Shield[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly primaryKeys: ReadonlyMap<string, readonly KeyColumn[]>;
  /** Days by setting. */
  readonly days: ReadonlyMap<string, number>;
}

/** A period is shorter than a law allows, or no such period is known. */
export class RetentionError extends BreakwaterError {
  override readonly name = 'RetentionError';
}

/** The periods that can be set, with their defaults and floors. */
export interface RetentionSetting {
  readonly setting: string;
  readonly days: number;
  readonly tables: readonly string[];
  readonly floor?: { readonly law: string; readonly days: number };
}

/** What can be set, by name. */
export function retentionSettings(declared: readonly Retention[]): readonly RetentionSetting[] {
  const settings = new Map<string, RetentionSetting>();
  for (const { table, keep } of declared.flatMap(({ tables }) => tables)) {
    if (keep.until !== 'days') continue;
    const known = settings.get(keep.setting);
    const floor = [known?.floor, keep.floor]
      .filter((one) => one !== undefined)
      .sort((a, b) => b.days - a.days)[0];
    settings.set(keep.setting, {
      setting: keep.setting,
      days: keep.days,
      tables: [...(known?.tables ?? []), table],
      ...(floor && { floor }),
    });
  }
  return [...settings.values()].sort((a, b) => (a.setting < b.setting ? -1 : 1));
}

/**
 * Days by setting: the defaults, and what an operator set instead.
 *
 * @throws RetentionError `retention-unknown`, or `retention-below-floor` with the name of the law
 */
export function retentionDays(
  declared: readonly Retention[],
  wished: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, number> {
  const settings = retentionSettings(declared);
  const names = settings.map(({ setting }) => setting);
  for (const name of wished.keys())
    if (!names.includes(name))
      throw new RetentionError(
        'retention-unknown',
        `There is no period "${name}". Known: ${names.join(', ')}; see docs/reference/retention.md.`,
      );
  return new Map(
    settings.map(({ setting, days, floor }) => {
      const set = wished.get(setting) ?? days;
      if (floor && set < floor.days)
        throw new RetentionError(
          'retention-below-floor',
          `"${setting}" cannot be ${set} days: ${floor.law} asks for at least ${floor.days}. Set ${floor.days} or more.`,
        );
      return [setting, set];
    }),
  );
}

/** Reads how tables refer to one another and puts the plan together. */
export async function planRetention(
  db: Db,
  declared: readonly Retention[],
  wished?: ReadonlyMap<string, number>,
): Promise<RetentionPlan> {
  return {
    tables: new Map(declared.flatMap(({ tables }) => tables.map((table) => [table.table, table]))),
    shields: declared.flatMap(({ shields = [] }) => shields),
    foreignKeys: await readForeignKeys(db),
    primaryKeys: await readPrimaryKeys(db),
    days: retentionDays(declared, wished),
  };
}

/** Tables whose rows end with those of a table, and it: each after what it belongs to. */
export function closureOf({ tables }: RetentionPlan, root: string): readonly KeptTable[] {
  const found: KeptTable[] = [];
  const visit = (name: string): void => {
    const table = tables.get(name);
    if (!table) return;
    found.push(table);
    for (const other of tables.values())
      if (other.keep.until === 'row' && other.keep.of === name) visit(other.table);
  };
  visit(root);
  return found;
}
