import { ListError } from './list-error.ts';

const OFAC = 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports';

/** A published format: how it is recognised, of which files it consists, and where its authority publishes it. */
export interface ListFormat {
  readonly id: string;
  readonly title: string;
  readonly recognisedBy: string;
  readonly files: string;
  /** Official addresses, all files of a family together; empty where none is published or an operator must choose. */
  readonly urls: readonly string[];
}

/** All formats that are read. Files are recognised by their contents, never by their names. */
export const LIST_FORMATS = [
  {
    id: 'un-xml',
    title: 'UN Security Council consolidated list, XML',
    recognisedBy: 'root element CONSOLIDATED_LIST',
    files: 'one',
    urls: ['https://scsanctions.un.org/resources/xml/en/consolidated.xml'],
  },
  {
    id: 'ofac-csv',
    title: 'OFAC SDN or consolidated list, CSV family',
    recognisedBy: 'a number first, then 12 cells (entries), 5 (aliases), 6 (addresses) or 2 (comments)',
    files: 'entries; aliases, addresses and comments beside it if there are any',
    urls: ['SDN.CSV', 'ALT.CSV', 'ADD.CSV', 'SDN_COMMENTS.CSV'].map((file) => `${OFAC}/${file}`),
  },
  {
    id: 'ofac-sdn-xml',
    title: 'OFAC sdnList, XML',
    recognisedBy: 'root element sdnList',
    files: 'one',
    urls: [`${OFAC}/SDN.XML`],
  },
  {
    id: 'ofac-advanced-xml',
    title: 'OFAC SDN_ADVANCED, XML',
    recognisedBy: 'root element Sanctions',
    files: 'one, read twice',
    urls: [`${OFAC}/SDN_ADVANCED.XML`],
  },
  {
    id: 'ofac-enhanced-xml',
    title: 'OFAC ENHANCED_XML',
    recognisedBy: 'root element sanctionsData',
    files: 'one',
    urls: [`${OFAC}/SDN_ENHANCED.XML`],
  },
  {
    id: 'eu-fsf-xml',
    title: 'EU financial sanctions files, XML',
    recognisedBy: 'root element export',
    files: 'one',
    urls: ['https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content'],
  },
  {
    id: 'eu-fsf-csv',
    title: 'EU financial sanctions files, CSV',
    recognisedBy: 'header with Entity_LogicalId and NameAlias_WholeName, divided by ;',
    files: 'one, read twice',
    urls: ['https://webgate.ec.europa.eu/fsd/fsf/public/files/csvFullSanctionsList_1_1/content'],
  },
  {
    id: 'eu-journal-csv',
    title: 'Annexes of EU acts as transcribed from the Official Journal, CSV',
    recognisedBy: 'header with programKey, schema, name and weakAlias',
    files: 'one for each act',
    urls: [],
  },
  {
    id: 'uk-csv',
    title: 'UK sanctions list, CSV',
    recognisedBy: 'header with Unique ID and Name 6, after a date line',
    files: 'one, read twice',
    urls: ['https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.csv'],
  },
  {
    id: 'uk-xml',
    title: 'UK sanctions list, XML',
    recognisedBy: 'root element Designations',
    files: 'one',
    urls: ['https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml'],
  },
  {
    id: 'hmt-csv',
    title: 'UK consolidated list of before 2026 (ConList), CSV',
    recognisedBy: 'header with Group ID, Name 6 and Alias Type, after a date line',
    files: 'one, read twice',
    urls: [],
  },
  {
    id: 'ftm-json',
    title: 'OpenSanctions FollowTheMoney entities, JSON lines or array',
    recognisedBy: 'objects with schema and properties',
    files: 'one, read twice',
    // An operator puts the name of a data set in the place of <dataset>.
    urls: ['https://data.opensanctions.org/datasets/latest/<dataset>/entities.ftm.json'],
  },
  {
    id: 'ftm-delta',
    title: 'OpenSanctions delta, JSON lines',
    recognisedBy: 'objects with op and entity',
    files: 'any number, in their order',
    urls: [],
  },
  {
    id: 'national-csv',
    title: 'CSV for national lists (see README)',
    recognisedBy: 'header with name and one more of the documented columns',
    files: 'one',
    urls: [],
  },
] as const satisfies readonly ListFormat[];

export type ListFormatId = (typeof LIST_FORMATS)[number]['id'];

/**
 * The format of this name, as somebody wrote it.
 *
 * @throws ListError `list-format-unknown`, which names all readers
 * @example
 * ```ts
 * listFormatOf('un-xml') // => 'un-xml'
 * listFormatOf('un-xlm') // => throws list-format-unknown
 * ```
 */
export function listFormatOf(name: string): ListFormatId {
  const found = LIST_FORMATS.find(({ id }) => id === name);
  if (found) return found.id;
  const readers = LIST_FORMATS.map(({ id }) => id);
  throw new ListError('list-format-unknown', `No reader has this name. Readers: ${readers.join(', ')}.`, {
    extra: { readers },
  });
}
