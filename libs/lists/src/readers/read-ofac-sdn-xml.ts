import { addRemark, birthDate, type EntryDraft, startEntry } from '../entry/entry-draft.ts';
import { finishEntry } from '../entry/finish-entry.ts';
import { joinParts } from '../facts/clean-text.ts';
import { isTerrorism } from '../facts/is-terrorism.ts';
import { pairBirths } from '../facts/pair-births.ts';
import { readUsDay } from '../facts/read-date.ts';
import type { ListItem } from '../list-item.ts';
import type { ListSource } from '../list-source.ts';
import { joinParts as joinName } from '../names/comma-name.ts';
import type { Tally } from '../tally.ts';
import { readElements } from '../xml/read-elements.ts';
import { nodesAt, textAt, textsAt, type XmlNode } from '../xml/xml-node.ts';
import { addOfacFact } from './ofac-remarks.ts';
import { ofacType } from './ofac-type.ts';

const RECORDS = new Set(['sdnEntry', 'publshInformation']);
const ADDRESS = ['address1', 'address2', 'address3', 'city', 'stateOrProvince', 'postalCode', 'country'];

/** OFAC's sdnList XML, in the namespace of before and after 2024: SDN.XML, CONSOLIDATED.XML. */
export async function* readOfacSdnXml(
  sources: readonly ListSource[],
  tally: Tally,
): AsyncGenerator<ListItem> {
  for (const source of sources) {
    for await (const node of readElements(source, { names: RECORDS, tally })) {
      if (node.name === 'publshInformation') {
        tally.dataDate(readUsDay(textAt(node, 'Publish_Date')));
        continue;
      }
      const entry = finishEntry(readRecord(node), tally, source.name);
      if (entry) {
        yield { kind: 'entry', entry };
      }
    }
  }
}

function readRecord(node: XmlNode): EntryDraft {
  const draft = startEntry(textAt(node, 'uid'), ofacType(textAt(node, 'sdnType')));
  draft.programmes.push(...textsAt(node, ['programList', 'program']));
  draft.terrorism = isTerrorism('ofac', draft.programmes);
  draft.names.push({ ...nameOf(node), kind: 'primary', strength: 'strong' });
  for (const aka of nodesAt(node, ['akaList', 'aka'])) {
    draft.names.push({
      ...nameOf(aka),
      kind: /^f/i.test(textAt(aka, 'type')) ? 'former' : 'alias',
      strength: textAt(aka, 'category') === 'weak' ? 'weak' : 'strong',
    });
  }
  const dates = textsAt(node, ['dateOfBirthList', 'dateOfBirthItem', 'dateOfBirth']);
  const places = textsAt(node, ['placeOfBirthList', 'placeOfBirthItem', 'placeOfBirth']);
  draft.births.push(
    ...pairBirths(
      dates.flatMap((date) => birthDate(draft, date) ?? []),
      places,
    ),
  );
  for (const id of nodesAt(node, ['idList', 'id'])) {
    const country = textAt(id, 'idCountry');
    addOfacFact(draft, {
      label: textAt(id, 'idType'),
      value: textAt(id, 'idNumber'),
      ...(country === '' ? {} : { country }),
    });
  }
  for (const address of nodesAt(node, ['addressList', 'address'])) {
    draft.places.push(joinParts(ADDRESS.map((part) => textAt(address, part))));
    draft.countries.push(textAt(address, 'country'));
  }
  draft.countries.push(
    ...textsAt(node, ['nationalityList', 'nationality', 'country']),
    ...textsAt(node, ['citizenshipList', 'citizenship', 'country']),
  );
  draft.roles.push(...textAt(node, 'title').split(/;\s+/));
  for (const call of textsAt(node, ['vesselInfo', 'callSign'])) {
    draft.identifiers.push({ kind: 'vessel', value: call });
  }
  addRemark(draft, textAt(node, 'remarks'), { ownReference: false });
  return draft;
}

function nameOf(node: XmlNode): ReturnType<typeof joinName> {
  return joinName(textAt(node, 'firstName'), textAt(node, 'lastName'));
}
