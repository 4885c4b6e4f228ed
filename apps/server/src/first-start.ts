import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Detection } from '@breakwater/detection';
import type { Rules } from '@breakwater/rules';

const PACKS = new URL('../../../packs/', import.meta.url);

/** Path of the rule set that a new installation starts with. */
export const STARTER_RULES: string = fileURLToPath(new URL('rules/starter.yaml', PACKS));

/** Folder of the banks that a new installation starts with. */
export const STARTER_BANKS: string = fileURLToPath(new URL('banks/', PACKS));

/** Gives an installation that has none its first banks and rules; those that operators changed are left alone. */
export async function seedFirstStart(detection: Detection, rules: Rules): Promise<void> {
  if ((await detection.banks.list()).length === 0) {
    for (const name of readdirSync(STARTER_BANKS).filter((file) => file.endsWith('.json'))) {
      const bank = detection.banks.importBank(readFileSync(`${STARTER_BANKS}${name}`, 'utf8'), 'json');
      await detection.banks.put(bank, { by: 'first-start', force: true, reason: 'starter bank' });
    }
  }
  if ((await rules.history()).length === 0)
    await rules.activate(readFileSync(STARTER_RULES, 'utf8'), 'first-start');
}
