import type { Organisation } from '@breakwater/contracts/detection';
import type { LookUp } from '../make-look-ups.ts';
import type { Script } from '../scripts.ts';
import { MEDIA_AND_CHARITIES } from './media-and-charities.ts';
import { REGION_ORGANISATIONS } from './region.ts';
import { WIDER_ORGANISATIONS } from './wider.ts';

/** The list that organisations of `packs/organisations` are. */
export const ORGANISATIONS = 'organisations';

const COLUMNS = ['urdu', 'pashto', 'devanagari', 'bengali', 'cyrillic'] as const satisfies readonly Script[];
const UNWRITTEN = '-';
/** What Pakistani newspapers put before the name of an organisation that is banned there. */
const BANNED = 'کالعدم';

/** Spellings of organisations by their id and script. */
export type OrganisationSpellings = ReadonlyMap<string, ReadonlyMap<Script, readonly string[]>>;

/** Every organisation that is spelt by hand. Throws when a line has not every column. */
export function readOrganisationSpellings(): OrganisationSpellings {
  const lines = [REGION_ORGANISATIONS, WIDER_ORGANISATIONS, MEDIA_AND_CHARITIES].flatMap((table) =>
    table.trim().split('\n'),
  );
  return new Map(
    lines.map((line) => {
      const [id = '', ...columns] = line.split(';').map((column) => column.trim());
      if (columns.length !== COLUMNS.length || columns.includes(''))
        throw new Error(`An organisation has ${COLUMNS.length} columns: ${line}`);
      const written = COLUMNS.flatMap((script, at) => {
        const column = columns[at] ?? UNWRITTEN;
        return column === UNWRITTEN ? [] : [[script, column.split('/')] as const];
      });
      return [id, new Map(written)];
    }),
  );
}

/** Look-ups of the organisations of the packs; those banned in Pakistan in Urdu with and without the word for it. */
export function organisationLookUps(organisations: readonly Organisation[]): LookUp[] {
  const spelt = readOrganisationSpellings();
  return organisations.flatMap(({ id, lists }) =>
    [...(spelt.get(id) ?? [])].flatMap(([script, texts]) => {
      const isBanned = script === 'urdu' && lists.some(({ list }) => list === 'pk');
      const all = isBanned ? [...texts, ...texts.map((text) => `${BANNED} ${text}`)] : texts;
      return all.map((text): LookUp => {
        return {
          ref: id,
          list: ORGANISATIONS,
          type: 'organisation',
          script,
          how: 'by-hand',
          text,
          form: 'full',
        };
      });
    }),
  );
}
