import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { ADDRESS_CLASSES } from '@breakwater/contracts/returns';
import type { Detection } from '@breakwater/detection';
import type { Returns } from '@breakwater/returns';
import type { Review } from '@breakwater/review';
import type { Rules } from '@breakwater/rules';
import type { Screening } from '@breakwater/screening';

const PACKS = new URL('../../../../../packs/', import.meta.url);

/** Path of the rule set that a new installation starts with. */
export const STARTER_RULES: string = fileURLToPath(new URL('rules/starter.yaml', PACKS));

/** Folder of the banks that a new installation starts with. */
export const STARTER_BANKS: string = fileURLToPath(new URL('banks/', PACKS));

/** Folder of the organisations that every installation screens against. */
export const STARTER_ORGANISATIONS: string = fileURLToPath(new URL('organisations/', PACKS));

/** Folder of the lists of addresses that a new installation starts with, a file a class. */
const STARTER_ADDRESSES: string = fileURLToPath(new URL('addresses/', PACKS));

/** Path of the policies that a new installation starts with. */
export const STARTER_POLICIES: string = fileURLToPath(new URL('policies/starter.yaml', PACKS));

/** What a first start fills. */
export interface FirstStartParts {
  readonly detection: Detection;
  readonly rules: Rules;
  readonly review: Pick<Review, 'policies'>;
  readonly screening: Screening;
  readonly returns: Pick<Returns, 'addresses'>;
}

/**
 * Gives an installation that has none its first banks, rules, policies and lists of addresses; those that operators
 * changed are left alone.
 */
export async function seedFirstStart({
  detection,
  rules,
  review,
  screening,
  returns,
}: FirstStartParts): Promise<void> {
  const { policies } = review;
  if ((await detection.banks.list()).length === 0) {
    for (const name of readdirSync(STARTER_BANKS).filter((file) => file.endsWith('.json'))) {
      const bank = detection.banks.importBank(readFileSync(`${STARTER_BANKS}${name}`, 'utf8'), 'json');
      await detection.banks.put(bank, { by: 'first-start' });
    }
  }
  // Before the rules, which name them.
  if ((await policies.list()).length === 0)
    await policies.importPack(readFileSync(STARTER_POLICIES, 'utf8'), 'first-start');
  if ((await rules.history()).length === 0)
    await rules.activate(readFileSync(STARTER_RULES, 'utf8'), 'first-start');
  await returns.addresses.seed(
    ADDRESS_CLASSES.flatMap((listed) => {
      const file = `${STARTER_ADDRESSES}${listed}.txt.gz`;
      if (!existsSync(file)) return [];
      const packed = readFileSync(file);
      const version = createHash('sha256').update(packed).digest('hex');
      return [{ class: listed, version, text: () => gunzipSync(packed).toString('utf8') }];
    }),
  );
  const files = readdirSync(STARTER_ORGANISATIONS).filter((file) => file.endsWith('.yaml'));
  await screening.lists.loadOrganisations(
    Object.fromEntries(files.map((file) => [file, readFileSync(`${STARTER_ORGANISATIONS}${file}`, 'utf8')])),
  );
}
