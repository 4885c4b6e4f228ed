import type { EntryDraft } from '../entry/entry-draft.ts';
import { joinParts } from '../facts/clean-text.ts';
import { readDay } from '../facts/read-date.ts';
import type { ListSource } from '../list-source.ts';
import type { Tally } from '../tally.ts';
import { readElements } from '../xml/read-elements.ts';
import { attributeOf, childOf, childrenOf, nodesAt, textAt, textsAt, type XmlNode } from '../xml/xml-node.ts';
import type { OfacFact } from './ofac-remarks.ts';

/** Tables of an SDN_ADVANCED file whose values parties name by number only. */
const TABLES = new Set([
  'AliasType',
  'Country',
  'DetailReference',
  'FeatureType',
  'IDRegDocType',
  'LocPartType',
  'NamePartType',
  'PartySubType',
  'PartyType',
]);
const RECORDS = new Set([...TABLES, 'Location', 'IDRegDocument', 'SanctionsEntry', 'DateOfIssue']);
const PLACE_ORDER = ['ADDRESS1', 'ADDRESS2', 'ADDRESS3', 'CITY', 'STATE/PROVINCE', 'POSTAL CODE', 'REGION'];

export interface AdvancedLocation {
  readonly place: string;
  readonly country: string;
}

/** What stands before or after the parties of an SDN_ADVANCED file and belongs to them. */
export interface AdvancedReferences {
  /** Text of a value, by table and number. */
  value(table: string, id: string): string;
  /** Kind of party of a subtype: `Individual`, `Entity`, `Vessel`, `Aircraft`. */
  partyType(subType: string): string;
  readonly locations: ReadonlyMap<string, AdvancedLocation>;
  /** By identity. */
  readonly documents: ReadonlyMap<string, readonly OfacFact[]>;
  /** By profile. */
  readonly listings: ReadonlyMap<string, Pick<EntryDraft, 'programmes' | 'listedOn'>>;
}

/** First pass over SDN_ADVANCED: programmes stand after the parties, so a party cannot be finished in one. */
export async function readAdvancedReferences(source: ListSource, tally: Tally): Promise<AdvancedReferences> {
  const values = new Map<string, string>();
  const parents = new Map<string, string>();
  const locations = new Map<string, AdvancedLocation>();
  const documents = new Map<string, OfacFact[]>();
  const listings = new Map<string, Pick<EntryDraft, 'programmes' | 'listedOn'>>();
  const value = (table: string, id: string) => values.get(`${table} ${id}`) ?? '';
  for await (const node of readElements(source, { names: RECORDS, tally, skip: 'DistinctParties' })) {
    const id = attributeOf(node, 'ID');
    if (TABLES.has(node.name)) {
      values.set(`${node.name} ${id}`, node.text.trim());
      parents.set(`${node.name} ${id}`, attributeOf(node, 'PartyTypeID'));
    } else if (node.name === 'Location') {
      locations.set(id, readLocation(node, value));
    } else if (node.name === 'IDRegDocument') {
      const identity = attributeOf(node, 'IdentityID');
      documents.set(identity, [...(documents.get(identity) ?? []), readDocument(node, value)]);
    } else if (node.name === 'SanctionsEntry') {
      const profile = attributeOf(node, 'ProfileID');
      listings.set(profile, joinListings(listings.get(profile), readListing(node)));
    } else {
      tally.dataDate(dayOf(node));
    }
  }
  return {
    value,
    partyType: (subType) => {
      const ownName = value('PartySubType', subType);
      return /^(?:Vessel|Aircraft)$/i.test(ownName)
        ? ownName
        : value('PartyType', parents.get(`PartySubType ${subType}`) ?? '');
    },
    locations,
    documents,
    listings,
  };
}

type Value = AdvancedReferences['value'];

function readLocation(node: XmlNode, value: Value): AdvancedLocation {
  const country = value('Country', attributeOf(childOf(node, 'LocationCountry'), 'CountryID'));
  const parts = childrenOf(node, 'LocationPart')
    .map((part) => ({
      type: value('LocPartType', attributeOf(part, 'LocPartTypeID')),
      text: textsAt(part, ['LocationPartValue', 'Value'])[0] ?? '',
    }))
    .sort((one, other) => PLACE_ORDER.indexOf(one.type) - PLACE_ORDER.indexOf(other.type));
  return { place: joinParts([...parts.map(({ text }) => text), country]), country };
}

function readDocument(node: XmlNode, value: Value): OfacFact {
  const country = value('Country', attributeOf(node, 'IssuedBy-CountryID'));
  return {
    label: value('IDRegDocType', attributeOf(node, 'IDRegDocTypeID')),
    value: textAt(node, 'IDRegistrationNo'),
    ...(country === '' ? {} : { country }),
  };
}

function readListing(node: XmlNode): Pick<EntryDraft, 'programmes' | 'listedOn'> {
  const days = nodesAt(node, ['EntryEvent', 'Date']).flatMap((date) => dayOf(date) ?? []);
  return { programmes: textsAt(node, ['SanctionsMeasure', 'Comment']), listedOn: days.sort()[0] };
}

function joinListings(
  known: Pick<EntryDraft, 'programmes' | 'listedOn'> | undefined,
  next: Pick<EntryDraft, 'programmes' | 'listedOn'>,
): Pick<EntryDraft, 'programmes' | 'listedOn'> {
  const days = [known?.listedOn, next.listedOn].filter((day) => day !== undefined).sort();
  return { programmes: [...(known?.programmes ?? []), ...next.programmes], listedOn: days[0] };
}

/** `YYYY-MM-DD` of an element with Year, Month and Day. */
export function dayOf(node: XmlNode | undefined): string | undefined {
  const [year, month, day] = ['Year', 'Month', 'Day'].map((part) => textAt(node, part));
  return year && month && day ? readDay(`${year}-${month}-${day}`) : undefined;
}
