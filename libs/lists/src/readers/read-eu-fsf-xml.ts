import { addRemark, type EntryDraft, listingDay, startEntry } from '../entry/entry-draft.ts';
import { finishEntry } from '../entry/finish-entry.ts';
import { joinParts } from '../facts/clean-text.ts';
import { readDay } from '../facts/read-date.ts';
import type { ListItem } from '../list-item.ts';
import type { ListSource } from '../list-source.ts';
import type { Tally } from '../tally.ts';
import { readElements } from '../xml/read-elements.ts';
import { attributeOf, childOf, childrenOf, type XmlNode } from '../xml/xml-node.ts';
import {
  addEuBirth,
  addEuContact,
  addEuIdentifier,
  addEuName,
  addEuReferences,
  euType,
  finishEuNames,
} from './eu-facts.ts';

const RECORDS = new Set(['sanctionEntity']);

/** EU financial sanctions files, XML 1.0 and 1.1 (eu_fsf_schema_1_1.xsd). */
export async function* readEuFsfXml(sources: readonly ListSource[], tally: Tally): AsyncGenerator<ListItem> {
  for (const source of sources) {
    const elements = readElements(source, {
      names: RECORDS,
      tally,
      onRoot: ({ attributes }) => tally.dataDate(readDay(attributes.generationDate ?? '')),
    });
    for await (const node of elements) {
      const entry = finishEntry(readRecord(node), tally, source.name);
      if (entry) {
        yield { kind: 'entry', entry };
      }
    }
  }
}

function readRecord(node: XmlNode): EntryDraft {
  const reference = attributeOf(node, 'euReferenceNumber') || attributeOf(node, 'logicalId');
  const subject = childOf(node, 'subjectType');
  const draft = startEntry(
    reference,
    euType(attributeOf(subject, 'classificationCode'), attributeOf(subject, 'code')),
  );
  const programmes = childrenOf(node, 'regulation').map((regulation) => attributeOf(regulation, 'programme'));
  addEuReferences(draft, programmes, attributeOf(node, 'unitedNationId'));
  draft.listedOn = listingDay(draft, attributeOf(node, 'designationDate'));
  for (const name of childrenOf(node, 'nameAlias')) {
    addEuName(draft, {
      whole: attributeOf(name, 'wholeName'),
      first: joinParts([attributeOf(name, 'firstName'), attributeOf(name, 'middleName')], ' '),
      last: attributeOf(name, 'lastName'),
      language: attributeOf(name, 'nameLanguage'),
      strong: attributeOf(name, 'strong'),
    });
    draft.roles.push(attributeOf(name, 'title'), attributeOf(name, 'function'));
    addRemarks(draft, name);
  }
  finishEuNames(draft);
  for (const birth of childrenOf(node, 'birthdate')) {
    addEuBirth(draft, {
      date: attributeOf(birth, 'birthdate'),
      year: attributeOf(birth, 'year'),
      month: attributeOf(birth, 'monthOfYear'),
      fromYear: attributeOf(birth, 'yearRangeFrom'),
      toYear: attributeOf(birth, 'yearRangeTo'),
      circa: attributeOf(birth, 'circa'),
      place: ['place', 'city', 'region', 'countryDescription'].map((part) => attributeOf(birth, part)),
    });
    addRemarks(draft, birth);
  }
  for (const address of childrenOf(node, 'address')) {
    const parts = ['street', 'poBox', 'zipCode', 'city', 'place', 'region', 'countryDescription'];
    draft.places.push(joinParts(parts.map((part) => attributeOf(address, part))));
    for (const contact of childrenOf(address, 'contactInfo')) {
      addEuContact(draft, attributeOf(contact, 'key'), attributeOf(contact, 'value'));
    }
    addRemarks(draft, address);
  }
  draft.countries.push(
    ...childrenOf(node, 'citizenship').map((each) => attributeOf(each, 'countryDescription')),
  );
  for (const identification of childrenOf(node, 'identification')) {
    addEuIdentifier(draft, {
      code: attributeOf(identification, 'identificationTypeCode'),
      description: attributeOf(identification, 'identificationTypeDescription'),
      number: attributeOf(identification, 'number') || attributeOf(identification, 'latinNumber'),
      country: attributeOf(identification, 'countryDescription'),
    });
    addRemarks(draft, identification);
  }
  addRemark(draft, attributeOf(node, 'designationDetails'), { ownReference: true });
  addRemarks(draft, node);
  return draft;
}

function addRemarks(draft: EntryDraft, node: XmlNode): void {
  for (const remark of childrenOf(node, 'remark')) {
    addRemark(draft, remark.text, { ownReference: true });
  }
}
