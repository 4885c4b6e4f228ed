import { type CsvRow, cutRow, readRows } from '../csv/read-rows.ts';
import { type EntryDraft, startEntry } from '../entry/entry-draft.ts';
import { finishEntry } from '../entry/finish-entry.ts';
import { joinParts } from '../facts/clean-text.ts';
import { isTerrorism } from '../facts/is-terrorism.ts';
import { ListError } from '../list-error.ts';
import type { ListItem } from '../list-item.ts';
import type { ListSource } from '../list-source.ts';
import { commaParts } from '../names/comma-name.ts';
import { splitNames } from '../names/split-names.ts';
import type { Tally } from '../tally.ts';
import { type OfacFileKind, ofacFileKind } from './ofac-file-kind.ts';
import { readOfacRemarks } from './ofac-remarks.ts';
import { ofacType } from './ofac-type.ts';

const WIDTHS: Readonly<Record<OfacFileKind, number>> = { entries: 12, aliases: 5, addresses: 6, comments: 2 };

/** Rows of one of the files beside the entries, by reference. */
type Rows = Map<string, (readonly string[])[]>;
type SideFiles = Record<Exclude<OfacFileKind, 'entries'>, Rows>;

/**
 * OFAC's CSV family: SDN.CSV or CONS_PRIM.CSV, and beside each its aliases, addresses and comments, in any order. The
 * files beside it (3 MB) are held in memory, the entries (4 MB) are not. What the side files say of an entry that is not
 * there is noted: copies of different days do not fit.
 */
export async function* readOfacCsv(sources: readonly ListSource[], tally: Tally): AsyncGenerator<ListItem> {
  const beside: SideFiles = { aliases: new Map(), addresses: new Map(), comments: new Map() };
  const main: ListSource[] = [];
  for (const source of sources) {
    const kind = await kindOf(source);
    if (kind === 'entries') {
      main.push(source);
    } else {
      await gather(source, kind, beside[kind], tally);
    }
  }
  if (main.length === 0) {
    throw new ListError(
      'list-incomplete',
      'The file with the entries is missing: add SDN.CSV or CONS_PRIM.CSV.',
    );
  }
  for (const source of main) {
    for await (const cells of readFamilyRows(source, 'entries', tally)) {
      const entry = finishEntry(readEntry(cells, beside), tally, source.name);
      if (entry) {
        yield { kind: 'entry', entry };
      }
    }
  }
  noteStrays(beside, main, tally);
}

async function gather(source: ListSource, kind: OfacFileKind, rowsByRef: Rows, tally: Tally): Promise<void> {
  for await (const cells of readFamilyRows(source, kind, tally)) {
    const ref = cells[0] ?? '';
    const rows = rowsByRef.get(ref);
    if (rows) {
      rows.push(cells);
    } else {
      rowsByRef.set(ref, [cells]);
    }
  }
}

/** What is left of the side files once each entry has taken its own. */
function noteStrays(beside: SideFiles, main: readonly ListSource[], tally: Tally): void {
  const where = main.map(({ name }) => name).join(', ');
  for (const [kind, rows] of Object.entries(beside)) {
    for (const ref of rows.keys()) {
      tally.note(`${kind}-without-entry`, where, ref);
    }
  }
}

function take(rows: Rows, ref: string): readonly (readonly string[])[] {
  const taken = rows.get(ref);
  rows.delete(ref);
  return taken ?? [];
}

async function kindOf(source: ListSource): Promise<OfacFileKind> {
  for await (const { cells } of readRows(source, ',')) {
    const kind = ofacFileKind(cells);
    if (kind) {
      return kind;
    }
    break;
  }
  throw new ListError(
    'list-unparsable',
    `${source.name} is none of OFAC's CSV files: they begin with a number.`,
  );
}

/** Rows of one file, with -0- as nothing. A short last row is a cut file, a short row before it a damaged one. */
async function* readFamilyRows(
  source: ListSource,
  kind: OfacFileKind,
  tally: Tally,
): AsyncGenerator<readonly string[], void, undefined> {
  const width = WIDTHS[kind];
  let short: CsvRow | undefined;
  for await (const row of readRows(source, ',', tally)) {
    if (short) {
      tally.drop('row-short', source.name, `line ${short.line}`);
      short = undefined;
    }
    if (row.cells.length < width) {
      short = row;
    } else if (!/^ent_num$/i.test(row.cells[0] ?? '')) {
      yield row.cells.map(cellOf);
    }
  }
  if (short) {
    throw cutRow(source, short, width);
  }
}

function cellOf(cell: string): string {
  const text = cell.trim();
  return text === '-0-' ? '' : text;
}

function readEntry(cells: readonly string[], beside: SideFiles): EntryDraft {
  const [ref = '', name = '', printedType = '', programmes = '', title = ''] = cells;
  const type = ofacType(printedType);
  const draft = startEntry(ref, type);
  draft.programmes.push(...programmes.split(/\s*\]\s*\[\s*/).map((each) => each.replace(/^\[|\]$/g, '')));
  draft.terrorism = isTerrorism('ofac', draft.programmes);
  addName(draft, name, { kind: 'primary', strength: 'strong' });
  draft.roles.push(...title.split(/;\s+/));
  const [callSign = '', vesselType = '', , , flag = '', owner = '', remarks = ''] = cells.slice(5);
  if (callSign !== '') {
    draft.identifiers.push({ kind: 'vessel', value: callSign });
  }
  draft.countries.push(flag);
  draft.roles.push(vesselType);
  if (owner !== '') {
    draft.remarks.push(`Owner: ${owner}.`);
  }
  // Comments carry on where the remark broke off, in the middle of a word.
  const overflow = take(beside.comments, ref)
    .map(([, text = '']) => text)
    .join('');
  readOfacRemarks(draft, `${remarks}${overflow}`);
  for (const alias of take(beside.aliases, ref)) {
    addAlias(draft, alias);
  }
  for (const address of take(beside.addresses, ref)) {
    addAddress(draft, address);
  }
  return draft;
}

function addName(
  draft: EntryDraft,
  text: string,
  of: { kind: 'primary' | 'alias' | 'former'; strength: 'strong' },
): void {
  for (const name of splitNames(text, of, draft.type)) {
    draft.names.push(draft.type === 'person' ? { ...name, ...commaParts(name.text) } : name);
  }
}

/** Whatever stands in the alias file is strong; OFAC prints weak aliases in remarks only (FAQ 123). */
function addAlias(draft: EntryDraft, [, , type = '', name = '', remarks = '']: readonly string[]): void {
  addName(draft, name, { kind: /^f/i.test(type) ? 'former' : 'alias', strength: 'strong' });
  draft.remarks.push(remarks);
}

function addAddress(
  draft: EntryDraft,
  [, , street = '', city = '', country = '', remarks = '']: readonly string[],
): void {
  draft.places.push(joinParts([street, city, country]));
  draft.countries.push(country);
  draft.remarks.push(remarks);
}
