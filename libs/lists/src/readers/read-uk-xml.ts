import { addRemark, birthDate, type EntryDraft, listingDay, startEntry } from '../entry/entry-draft.ts';
import { finishEntry } from '../entry/finish-entry.ts';
import { joinParts } from '../facts/clean-text.ts';
import { isTerrorism } from '../facts/is-terrorism.ts';
import { pairBirths } from '../facts/pair-births.ts';
import { readDay } from '../facts/read-date.ts';
import type { ListItem } from '../list-item.ts';
import type { ListSource } from '../list-source.ts';
import type { Tally } from '../tally.ts';
import { readElements } from '../xml/read-elements.ts';
import { childOf, nodesAt, textAt, type XmlNode } from '../xml/xml-node.ts';
import { addUkName, addUkOriginal, addUkReferences, ukType } from './uk-facts.ts';

const RECORDS = new Set(['Designation', 'DateGenerated']);

/** UK sanctions list, XML (Designations/Designation). */
export async function* readUkXml(sources: readonly ListSource[], tally: Tally): AsyncGenerator<ListItem> {
  for (const source of sources) {
    for await (const node of readElements(source, { names: RECORDS, tally })) {
      if (node.name === 'DateGenerated') {
        tally.dataDate(readDay(node.text));
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
  const draft = startEntry(textAt(node, 'UniqueID'), ukType(textAt(node, 'IndividualEntityShip')));
  draft.programmes.push(textAt(node, 'RegimeName'));
  draft.terrorism = isTerrorism('uk', draft.programmes);
  draft.listedOn = listingDay(draft, textAt(node, 'DateDesignated'));
  addUkReferences(draft, textAt(node, 'UNReferenceNumber'), textAt(node, 'OFSIGroupID'));
  for (const name of nodesAt(node, ['Names', 'Name'])) {
    addUkName(draft, {
      given: [1, 2, 3, 4, 5].map((number) => textAt(name, `Name${number}`)),
      last: textAt(name, 'Name6'),
      type: textAt(name, 'NameType'),
      strength: textAt(name, 'AliasStrength'),
    });
  }
  for (const name of nodesAt(node, ['NonLatinNames', 'NonLatinName'])) {
    addUkOriginal(draft, textAt(name, 'NameNonLatinScript'), textAt(name, 'NonLatinScriptLanguage'));
  }
  for (const address of nodesAt(node, ['Addresses', 'Address'])) {
    const lines = [1, 2, 3, 4, 5, 6].map((line) => textAt(address, `AddressLine${line}`));
    draft.places.push(
      joinParts([...lines, textAt(address, 'AddressPostalCode'), textAt(address, 'AddressCountry')]),
    );
  }
  // Details of people stand one level deeper than schemas of before 2022 put them: look for them by name.
  const all = (name: string) => descendants(node, name);
  const places = all('Location').map((each) =>
    joinParts([textAt(each, 'TownOfBirth'), textAt(each, 'CountryOfBirth')]),
  );
  draft.births.push(
    ...pairBirths(
      all('DOB').flatMap((each) => birthDate(draft, each.text) ?? []),
      places.filter(Boolean),
    ),
  );
  const texts = (name: string) => all(name).map((each) => each.text.trim());
  draft.countries.push(...texts('Nationality'));
  draft.roles.push(...texts('Position'), ...texts('Title'));
  draft.identifiers.push(
    ...texts('PassportNumber').map((value) => ({ kind: 'passport', value }) as const),
    ...texts('NationalIdentifierNumber').map((value) => ({ kind: 'national-id', value }) as const),
    ...texts('BusinessRegistrationNumber').map((value) => ({ kind: 'registration', value }) as const),
    ...texts('IMONumber').map((value) => ({ kind: 'vessel', value }) as const),
  );
  draft.urls.push(...texts('Website'));
  draft.emails.push(...texts('EmailAddress'));
  draft.phones.push(...texts('PhoneNumber'));
  addRemark(draft, textAt(node, 'OtherInformation'), { ownReference: true });
  addRemark(draft, textAt(node, 'UKStatementofReasons') || textAt(childOf(node, 'Reasons'), 'Reason'), {
    ownReference: false,
  });
  return draft;
}

function descendants(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}
