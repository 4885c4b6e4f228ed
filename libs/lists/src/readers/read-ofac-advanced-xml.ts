import type { DesignatedBirth, DesignatedName } from '@breakwater/contracts/screening';
import { addRemark, type EntryDraft, startEntry } from '../entry/entry-draft.ts';
import { finishEntry } from '../entry/finish-entry.ts';
import { isTerrorism } from '../facts/is-terrorism.ts';
import { pairBirths } from '../facts/pair-births.ts';
import { isUnreadableDate } from '../facts/read-date.ts';
import type { ListItem } from '../list-item.ts';
import type { ListSource } from '../list-source.ts';
import { joinParts } from '../names/comma-name.ts';
import { isNonLatin } from '../names/script-of.ts';
import { splitNames } from '../names/split-names.ts';
import type { Tally } from '../tally.ts';
import { readElements } from '../xml/read-elements.ts';
import { attributeOf, childOf, childrenOf, nodesAt, textAt, type XmlNode } from '../xml/xml-node.ts';
import {
  type AdvancedLocation,
  type AdvancedReferences,
  dayOf,
  readAdvancedReferences,
} from './advanced-references.ts';
import { addOfacFact } from './ofac-remarks.ts';
import { ofacType } from './ofac-type.ts';

const RECORDS = new Set(['DistinctParty']);

/** OFAC's SDN_ADVANCED.XML (sdn_advanced.xsd): two passes, since what a party is listed for stands after all parties. */
export async function* readOfacAdvancedXml(
  sources: readonly ListSource[],
  tally: Tally,
): AsyncGenerator<ListItem> {
  for (const source of sources) {
    const references = await readAdvancedReferences(source, tally);
    for await (const node of readElements(source, { names: RECORDS })) {
      const draft = readParty(node, references);
      if (draft.programmes.length === 0) {
        tally.note('programme-missing', source.name, draft.ref);
      }
      const entry = finishEntry(draft, tally, source.name);
      if (entry) {
        yield { kind: 'entry', entry };
      }
    }
  }
}

function readParty(party: XmlNode, references: AdvancedReferences): EntryDraft {
  const profiles = childrenOf(party, 'Profile');
  const type = ofacType(references.partyType(attributeOf(profiles[0], 'PartySubTypeID')) || 'unknown');
  const draft = startEntry(attributeOf(party, 'FixedRef') || attributeOf(profiles[0], 'ID'), type);
  for (const profile of profiles) {
    const listing = references.listings.get(attributeOf(profile, 'ID'));
    draft.programmes.push(...(listing?.programmes ?? []));
    draft.listedOn ??= listing?.listedOn;
    for (const identity of childrenOf(profile, 'Identity')) {
      addNames(draft, identity, references);
      for (const document of references.documents.get(attributeOf(identity, 'ID')) ?? []) {
        addOfacFact(draft, document);
      }
    }
    addFeatures(draft, childrenOf(profile, 'Feature'), references);
  }
  // A copy of the schema puts features beside the profile.
  addFeatures(draft, childrenOf(party, 'Feature'), references);
  draft.terrorism = isTerrorism('ofac', draft.programmes);
  for (const node of [party, ...profiles]) {
    addRemark(draft, textAt(node, 'Comment'), { ownReference: false });
  }
  return draft;
}

function addNames(draft: EntryDraft, identity: XmlNode, references: AdvancedReferences): void {
  const types = new Map<string, string>();
  for (const group of nodesAt(identity, ['NamePartGroups', 'MasterNamePartGroup', 'NamePartGroup'])) {
    types.set(
      attributeOf(group, 'ID'),
      references.value('NamePartType', attributeOf(group, 'NamePartTypeID')),
    );
  }
  for (const alias of childrenOf(identity, 'Alias')) {
    const isPrimary = attributeOf(alias, 'Primary') === 'true';
    const aliasType = references.value('AliasType', attributeOf(alias, 'AliasTypeID'));
    const strength = attributeOf(alias, 'LowQuality') === 'true' ? 'weak' : 'strong';
    for (const documented of childrenOf(alias, 'DocumentedName')) {
      const name = nameOf(documented, types, draft.type === 'person');
      const primaryKind = isNonLatin(name.text) ? 'original' : 'primary';
      const kind = isPrimary ? primaryKind : /^f/i.test(aliasType) ? 'former' : 'alias';
      draft.names.push(...withParts(splitNames(name.text, { kind, strength }, draft.type), name));
    }
  }
}

/** The parts belong to the name as it was printed, not to what was cut out of it. */
function withParts(
  names: DesignatedName[],
  printed: Pick<DesignatedName, 'text' | 'parts'>,
): DesignatedName[] {
  return names.map((name) =>
    printed.parts && name.text === printed.text ? { ...name, parts: printed.parts } : name,
  );
}

function nameOf(
  documented: XmlNode,
  types: ReadonlyMap<string, string>,
  isPerson: boolean,
): Pick<DesignatedName, 'text' | 'parts'> {
  const values = nodesAt(documented, ['DocumentedNamePart', 'NamePartValue']).map((node) => ({
    text: node.text.trim(),
    type: types.get(attributeOf(node, 'NamePartGroupID')) ?? '',
  }));
  const join = (wanted: (type: string) => boolean) =>
    values
      .filter(({ type }) => wanted(type))
      .map(({ text }) => text)
      .join(' ');
  const whole = join(() => true);
  if (!isPerson || isNonLatin(whole)) {
    return { text: whole };
  }
  return joinParts(
    join((type) => type !== 'Last Name'),
    join((type) => type === 'Last Name'),
  );
}

function addFeatures(draft: EntryDraft, features: readonly XmlNode[], references: AdvancedReferences): void {
  const dates: DesignatedBirth[] = [];
  const places: string[] = [];
  for (const feature of features) {
    const label = references.value('FeatureType', attributeOf(feature, 'FeatureTypeID'));
    for (const version of childrenOf(feature, 'FeatureVersion')) {
      if (label === 'Birthdate') {
        dates.push(...childrenOf(version, 'DatePeriod').flatMap((period) => birthOf(draft, period) ?? []));
      } else if (label === 'Place of Birth') {
        places.push(detailOf(version, references) || (locationOf(version, references)?.place ?? ''));
      } else {
        addFeature(draft, label, version, references);
      }
    }
  }
  draft.births.push(...pairBirths(dates, places));
}

function addFeature(
  draft: EntryDraft,
  label: string,
  version: XmlNode,
  references: AdvancedReferences,
): void {
  const location = locationOf(version, references);
  if (location) {
    draft.countries.push(location.country);
    draft.places.push(/^(?:Nationality|Citizenship)/.test(label) ? '' : location.place);
  } else if (label !== '') {
    addOfacFact(draft, { label, value: detailOf(version, references) });
  }
}

function locationOf(version: XmlNode, { locations }: AdvancedReferences): AdvancedLocation | undefined {
  return locations.get(attributeOf(childOf(version, 'VersionLocation'), 'LocationID'));
}

function detailOf(version: XmlNode, references: AdvancedReferences): string {
  const detail = childOf(version, 'VersionDetail');
  return detail?.text.trim() || references.value('DetailReference', attributeOf(detail, 'DetailReferenceID'));
}

/** Whether an element states a day, or a year alone, that there is none of. */
function isNoDate(node: XmlNode | undefined): boolean {
  const [year = '', month, day] = ['Year', 'Month', 'Day'].map((part) => textAt(node, part));
  return month && day ? dayOf(node) === undefined : isUnreadableDate(year);
}

function birthOf(draft: EntryDraft, period: XmlNode): DesignatedBirth | undefined {
  const start = childOf(period, 'Start');
  const end = childOf(period, 'End') ?? start;
  const from = dayOf(childOf(start, 'From')) ?? textAt(childOf(start, 'From'), 'Year');
  const to = dayOf(childOf(end, 'To') ?? childOf(end, 'From')) ?? from;
  const circa = attributeOf(start, 'Approximate') === 'true' ? { circa: true } : {};
  if ([childOf(start, 'From'), childOf(end, 'To')].some(isNoDate)) {
    draft.unreadable.push('born');
    return undefined;
  }
  if (!/^\d{4}/.test(from)) {
    return undefined;
  }
  if (from === to) {
    return { date: from, ...circa };
  }
  const [fromYear, toYear] = [from, to].map((day) => Number(day.slice(0, 4)));
  if (fromYear !== toYear) {
    return { fromYear: fromYear ?? 0, toYear: toYear ?? 0, ...circa };
  }
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  return { date: from.slice(0, sameMonth ? 7 : 4), ...circa };
}
