import type { DesignatedName, DesignatedType } from '@breakwater/contracts/screening';
import { addRemark, birthDate, type EntryDraft, startEntry } from '../entry/entry-draft.ts';
import { finishEntry } from '../entry/finish-entry.ts';
import { isTerrorism } from '../facts/is-terrorism.ts';
import { pairBirths } from '../facts/pair-births.ts';
import { readDay } from '../facts/read-date.ts';
import { parseObject, readObjects } from '../json/read-objects.ts';
import { ListError } from '../list-error.ts';
import type { ListItem } from '../list-item.ts';
import type { ListSource } from '../list-source.ts';
import { splitNames } from '../names/split-names.ts';
import type { Tally } from '../tally.ts';
import { type FtmLinks, readFtmLinks } from './ftm-links.ts';
import { asObject, asText, type FtmRecord, ftmRecord } from './ftm-record.ts';
import { ftmReferences } from './ftm-references.ts';

const TYPES: Readonly<Record<string, DesignatedType>> = {
  Person: 'person',
  Organization: 'organisation',
  Company: 'organisation',
  PublicBody: 'organisation',
  // "Any person or organisation": the data do not know which.
  LegalEntity: 'unknown',
  Vessel: 'vessel',
  Airplane: 'aircraft',
};
const NAMES: readonly (readonly [string, Pick<DesignatedName, 'kind' | 'strength'>])[] = [
  ['name', { kind: 'alias', strength: 'strong' }],
  ['alias', { kind: 'alias', strength: 'unstated' }],
  ['abbreviation', { kind: 'alias', strength: 'unstated' }],
  ['weakAlias', { kind: 'alias', strength: 'weak' }],
  ['previousName', { kind: 'former', strength: 'unstated' }],
];
const IDENTIFIERS = [
  ['passportNumber', 'passport'],
  ['idNumber', 'national-id'],
  ['socialSecurityNumber', 'national-id'],
  ['taxNumber', 'tax'],
  ['innCode', 'tax'],
  ['registrationNumber', 'registration'],
  ['ogrnCode', 'registration'],
  ['leiCode', 'registration'],
  ['imoNumber', 'vessel'],
  ['mmsi', 'vessel'],
] as const;

/** OpenSanctions' entities.ftm.json (a record a line) or an array of such records. */
export async function* readFtm(sources: readonly ListSource[], tally: Tally): AsyncGenerator<ListItem> {
  for (const source of sources) {
    const links = await readFtmLinks(source);
    for await (const json of readObjects(source, tally)) {
      yield* readRecord(ftmRecord(parseObject(source, json)), links, source, tally, json.line);
    }
  }
}

/** OpenSanctions' entities.delta.json: `ADD` and `MOD` give an entry, `DEL` takes its reference away. */
export async function* readFtmDelta(sources: readonly ListSource[], tally: Tally): AsyncGenerator<ListItem> {
  for (const source of sources) {
    try {
      yield* readDelta(source, tally);
    } catch (failure) {
      // A delta without a line is a day without a change.
      if (!(failure instanceof ListError && failure.code === 'list-empty')) {
        throw failure;
      }
    }
  }
}

async function* readDelta(source: ListSource, tally: Tally): AsyncGenerator<ListItem> {
  const links = await readFtmLinks(source);
  for await (const json of readObjects(source, tally)) {
    const object = parseObject(source, json);
    const operation = asText(object.op);
    const record = ftmRecord(asObject(object.entity));
    if (operation === 'DEL' && record.id !== '') {
      yield { kind: 'removed', ref: record.id };
    } else if (operation === 'ADD' || operation === 'MOD') {
      const items = [...readRecord(record, links, source, tally, json.line)];
      // What is no longer a target is no longer listed.
      yield* items.length === 0 && operation === 'MOD' && !record.isTarget
        ? [{ kind: 'removed', ref: record.id } as const]
        : items;
    } else {
      tally.drop('operation-unknown', source.name, `line ${json.line}`);
    }
  }
}

function* readRecord(
  record: FtmRecord,
  links: FtmLinks,
  source: ListSource,
  tally: Tally,
  line: number,
): Generator<ListItem> {
  const type = TYPES[record.schema];
  if (record.schema === '') {
    tally.drop('schema-missing', source.name, `line ${line}`);
  } else if (type === undefined || !record.isTarget) {
    tally.note(type === undefined ? 'not-a-subject' : 'not-a-target', source.name, record.schema);
  } else {
    const entry = finishEntry(draftOf(record, type, links), tally, source.name);
    if (entry) {
      yield { kind: 'entry', entry };
    }
  }
}

function draftOf(record: FtmRecord, type: DesignatedType, links: FtmLinks): EntryDraft {
  const draft = startEntry(record.id, type);
  const linked = links.of(record.id);
  const sanctions = linked.filter(({ schema }) => schema === 'Sanction');
  for (const each of [record, ...sanctions]) {
    draft.programmes.push(...each.values('programId'), ...each.values('program'));
    draft.sameAs.push(...each.values('unscId').map((ref) => ({ list: 'un', ref })));
  }
  draft.terrorism = record.values('topics').includes('crime.terror') || isTerrorism('ftm', draft.programmes);
  draft.listedOn = sanctions
    .flatMap((each) => each.values('listingDate').concat(each.values('startDate')))
    .flatMap((date) => readDay(date) ?? [])
    .sort()[0];
  addNames(draft, record);
  const dates = record.values('birthDate').flatMap((date) => birthDate(draft, date) ?? []);
  draft.births.push(...pairBirths(dates, record.values('birthPlace')));
  draft.fathers.push(...record.values('fatherName'));
  draft.places.push(...record.values('address'), ...record.values('addressEntity').map(links.address));
  for (const property of ['country', 'nationality', 'citizenship', 'jurisdiction', 'flag']) {
    draft.countries.push(...record.values(property));
  }
  addIdentifiers(draft, record, linked);
  // `sourceUrl` is where the authority publishes, no address of the listed one.
  draft.urls.push(...record.values('website'));
  draft.emails.push(...record.values('email'));
  draft.phones.push(...record.values('phone'));
  draft.roles.push(...record.values('position'), ...record.values('title'));
  draft.sameAs.push(...ftmReferences(record.referents));
  for (const note of [...record.values('notes'), ...record.values('summary')]) {
    addRemark(draft, note, { ownReference: false });
  }
  return draft;
}

function addNames(draft: EntryDraft, record: FtmRecord): void {
  draft.names.push(...splitNames(record.caption, { kind: 'primary', strength: 'strong' }, draft.type));
  for (const [property, of] of NAMES) {
    for (const name of record.values(property)) {
      draft.names.push(...splitNames(name, of, draft.type));
    }
  }
  if (record.values('name').length === 0 && record.caption === '') {
    const parts = [...record.values('firstName').slice(0, 1), ...record.values('lastName').slice(0, 1)];
    draft.names.push({ text: parts.join(' '), kind: 'primary', strength: 'strong' });
  }
}

function addIdentifiers(draft: EntryDraft, record: FtmRecord, linked: readonly FtmRecord[]): void {
  for (const [property, kind] of IDENTIFIERS) {
    draft.identifiers.push(...record.values(property).map((value) => ({ kind, value })));
  }
  for (const each of linked) {
    const [country] = each.values('country');
    const kind = each.schema === 'Passport' ? 'passport' : 'other';
    for (const value of each.schema === 'Sanction' ? [] : each.values('number')) {
      draft.identifiers.push({ kind, value, ...(country === undefined ? {} : { country }) });
    }
    for (const address of each.values('publicKey')) {
      draft.wallets.push({ currency: each.values('currency')[0] ?? 'unknown', address });
    }
  }
}
