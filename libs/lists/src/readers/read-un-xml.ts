import type { DesignatedBirth } from '@breakwater/contracts/screening';
import {
  addRemark,
  birthDate,
  birthYears,
  type EntryDraft,
  listingDay,
  startEntry,
} from '../entry/entry-draft.ts';
import { finishEntry } from '../entry/finish-entry.ts';
import { joinParts } from '../facts/clean-text.ts';
import { identifierKind } from '../facts/identifier-kind.ts';
import { isTerrorism } from '../facts/is-terrorism.ts';
import { pairBirths } from '../facts/pair-births.ts';
import { readDay } from '../facts/read-date.ts';
import type { ListItem } from '../list-item.ts';
import type { ListSource } from '../list-source.ts';
import { splitNames } from '../names/split-names.ts';
import type { Tally } from '../tally.ts';
import { readElements } from '../xml/read-elements.ts';
import { childrenOf, textAt, textsAt, type XmlNode } from '../xml/xml-node.ts';

const RECORDS = new Set(['INDIVIDUAL', 'ENTITY']);
/** Positions of a name, neither given nor family names. */
const NAMES = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'];
const ADDRESS = ['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE', 'COUNTRY'];
const PLACE = ['CITY', 'STATE_PROVINCE', 'COUNTRY'];
const QUALITIES: Readonly<
  Record<string, { kind: 'alias' | 'former'; strength: 'strong' | 'weak' | 'unstated' }>
> = {
  good: { kind: 'alias', strength: 'strong' },
  low: { kind: 'alias', strength: 'weak' },
  'f.k.a.': { kind: 'former', strength: 'unstated' },
};

/** UN Security Council consolidated list (sc-sanctions.xsd). */
export async function* readUnXml(sources: readonly ListSource[], tally: Tally): AsyncGenerator<ListItem> {
  for (const source of sources) {
    const elements = readElements(source, {
      names: RECORDS,
      tally,
      onRoot: ({ attributes }) => tally.dataDate(readDay(attributes.dateGenerated ?? '')),
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
  const type = node.name === 'INDIVIDUAL' ? 'person' : 'organisation';
  const draft = startEntry(textAt(node, 'REFERENCE_NUMBER') || textAt(node, 'DATAID'), type);
  const listType = textAt(node, 'UN_LIST_TYPE');
  draft.programmes.push(listType);
  draft.terrorism = isTerrorism('un', [draft.ref, listType]);
  draft.listedOn = listingDay(draft, textAt(node, 'LISTED_ON'));
  const printed = joinParts(
    NAMES.map((name) => textAt(node, name)),
    ' ',
  );
  draft.names.push(...splitNames(printed, { kind: 'primary', strength: 'strong' }, type));
  for (const original of textAt(node, 'NAME_ORIGINAL_SCRIPT').split(';')) {
    draft.names.push({ text: original, kind: 'original', strength: 'strong' });
  }
  for (const alias of childrenOf(node, `${node.name}_ALIAS`)) {
    readAlias(draft, alias);
  }
  readBirths(draft, node);
  for (const address of childrenOf(node, `${node.name}_ADDRESS`)) {
    draft.places.push(joinParts(ADDRESS.map((part) => textAt(address, part))));
    draft.countries.push(textAt(address, 'COUNTRY'));
    addRemark(draft, textAt(address, 'NOTE'), { ownReference: false });
  }
  for (const document of childrenOf(node, 'INDIVIDUAL_DOCUMENT')) {
    draft.identifiers.push({
      kind: identifierKind(
        `${textAt(document, 'TYPE_OF_DOCUMENT')} ${textAt(document, 'TYPE_OF_DOCUMENT2')}`,
      ),
      value: textAt(document, 'NUMBER'),
      country: textAt(document, 'ISSUING_COUNTRY') || textAt(document, 'COUNTRY_OF_ISSUE'),
    });
  }
  draft.countries.push(...textsAt(node, ['NATIONALITY', 'VALUE']));
  draft.roles.push(...textsAt(node, ['TITLE', 'VALUE']), ...textsAt(node, ['DESIGNATION', 'VALUE']));
  addRemark(draft, textAt(node, 'COMMENTS1'), { ownReference: false });
  return draft;
}

function readAlias(draft: EntryDraft, alias: XmlNode): void {
  const quality = QUALITIES[textAt(alias, 'QUALITY').toLowerCase()] ?? {
    kind: 'alias',
    strength: 'unstated',
  };
  const printed = textAt(alias, 'ALIAS_NAME');
  draft.names.push(...splitNames(printed, quality, draft.type));
  const father = /\bson of\s+([^(,;]+)/i.exec(printed)?.[1];
  if (father !== undefined) {
    draft.fathers.push(father);
  }
  const place = joinParts([textAt(alias, 'CITY_OF_BIRTH'), textAt(alias, 'COUNTRY_OF_BIRTH')]);
  const date = birthDate(draft, textAt(alias, 'DATE_OF_BIRTH'));
  draft.births.push({ ...date, ...(place === '' ? {} : { place }) });
}

function readBirths(draft: EntryDraft, node: XmlNode): void {
  const dates = childrenOf(node, 'INDIVIDUAL_DATE_OF_BIRTH').flatMap(
    (birth) => readBirth(draft, birth) ?? [],
  );
  const places = childrenOf(node, 'INDIVIDUAL_PLACE_OF_BIRTH')
    .map((place) => joinParts(PLACE.map((part) => textAt(place, part))))
    .filter(Boolean);
  draft.births.push(...pairBirths(dates, places));
}

function readBirth(draft: EntryDraft, node: XmlNode): DesignatedBirth | undefined {
  const circa = /approx/i.test(textAt(node, 'TYPE_OF_DATE')) ? { circa: true } : {};
  const printed = textAt(node, 'DATE') || textAt(node, 'YEAR') || textAt(node, 'NOTE');
  const years = birthYears(draft, textAt(node, 'FROM_YEAR'), textAt(node, 'TO_YEAR'));
  const date = years ?? birthDate(draft, printed);
  return date && { ...date, ...circa };
}
