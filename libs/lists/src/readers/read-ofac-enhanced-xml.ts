import type { DesignatedName } from '@breakwater/contracts/screening';
import { addRemark, birthDate, type EntryDraft, startEntry } from '../entry/entry-draft.ts';
import { finishEntry } from '../entry/finish-entry.ts';
import { joinParts } from '../facts/clean-text.ts';
import { isTerrorism } from '../facts/is-terrorism.ts';
import { pairBirths } from '../facts/pair-births.ts';
import { readDay } from '../facts/read-date.ts';
import type { ListItem } from '../list-item.ts';
import type { ListSource } from '../list-source.ts';
import { commaParts } from '../names/comma-name.ts';
import { isNonLatin } from '../names/script-of.ts';
import { splitNames } from '../names/split-names.ts';
import type { Tally } from '../tally.ts';
import { readElements } from '../xml/read-elements.ts';
import { attributeOf, childOf, nodesAt, textAt, textsAt, type XmlNode } from '../xml/xml-node.ts';
import { addOfacFact } from './ofac-remarks.ts';
import { ofacType } from './ofac-type.ts';

const RECORDS = new Set(['publicationInfo', 'entity']);

/** OFAC's ENHANCED_XML. Its references are those of the other formats: `identityId` is not one. */
export async function* readOfacEnhancedXml(
  sources: readonly ListSource[],
  tally: Tally,
): AsyncGenerator<ListItem> {
  for (const source of sources) {
    for await (const node of readElements(source, { names: RECORDS, tally })) {
      if (node.name === 'publicationInfo') {
        tally.dataDate(readDay(textAt(node, 'dataAsOf')));
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
  const general = childOf(node, 'generalInfo');
  const draft = startEntry(attributeOf(node, 'id'), ofacType(textAt(general, 'entityType')));
  draft.programmes.push(...textsAt(node, ['sanctionsPrograms', 'sanctionsProgram']));
  draft.terrorism = isTerrorism('ofac', draft.programmes);
  draft.listedOn = nodesAt(node, ['sanctionsLists', 'sanctionsList'])
    .flatMap((list) => readDay(attributeOf(list, 'datePublished')) ?? [])
    .sort()[0];
  draft.roles.push(...textAt(general, 'title').split(/;\s+/));
  for (const name of nodesAt(node, ['names', 'name'])) {
    for (const translation of nodesAt(name, ['translations', 'translation'])) {
      draft.names.push(...namesOf(name, translation, draft));
    }
  }
  for (const address of nodesAt(node, ['addresses', 'address'])) {
    const parts = nodesAt(address, ['translations', 'translation', 'addressParts', 'addressPart']);
    const country = textAt(address, 'country');
    draft.places.push(joinParts([...parts.map((part) => textAt(part, 'value')), country]));
    draft.countries.push(country);
  }
  readFeatures(draft, node);
  for (const document of nodesAt(node, ['identityDocuments', 'identityDocument'])) {
    const country = textAt(document, 'issuingCountry');
    addOfacFact(draft, {
      label: textAt(document, 'type'),
      value: textAt(document, 'documentNumber'),
      ...(country === '' ? {} : { country }),
    });
  }
  addRemark(draft, textAt(general, 'remarks'), { ownReference: false });
  const links = nodesAt(node, ['relationships', 'relationship', 'relatedEntity']).map(({ text }) =>
    text.trim(),
  );
  draft.remarks.push(...links.filter(Boolean).map((linked) => `Linked To: ${linked}.`));
  return draft;
}

function namesOf(name: XmlNode, translation: XmlNode, draft: EntryDraft): DesignatedName[] {
  const text = textAt(translation, 'formattedFullName');
  const isPrimary = textAt(name, 'isPrimary') === 'true';
  const aliasKind = /^f/i.test(textAt(name, 'aliasType')) ? 'former' : 'alias';
  const primaryKind = isNonLatin(text) ? 'original' : 'primary';
  const of = {
    kind: isPrimary ? primaryKind : aliasKind,
    strength: textAt(name, 'isLowQuality') === 'true' ? 'weak' : 'strong',
  } as const;
  return splitNames(text, of, draft.type).map((each) =>
    draft.type === 'person' ? { ...each, ...commaParts(each.text) } : each,
  );
}

function readFeatures(draft: EntryDraft, node: XmlNode): void {
  const features = nodesAt(node, ['features', 'feature']).map((feature) => ({
    label: textAt(feature, 'type'),
    value: textAt(feature, 'value'),
  }));
  const dates = features
    .filter(({ label }) => label === 'Birthdate')
    .flatMap(({ value }) => birthDate(draft, value) ?? []);
  const places = features.filter(({ label }) => label === 'Place of Birth').map(({ value }) => value);
  draft.births.push(...pairBirths(dates, places));
  for (const fact of features) {
    if (fact.label !== 'Birthdate' && fact.label !== 'Place of Birth') {
      addOfacFact(draft, fact);
    }
  }
}
