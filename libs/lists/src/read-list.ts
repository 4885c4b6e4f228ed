import type { DesignatedType, DesignationEntry } from '@breakwater/contracts/screening';
import { latestDay, systemClock } from '@breakwater/kernel';
import { detectFormat } from './detect-format.ts';
import { ListError } from './list-error.ts';
import { type ListFormatId, listFormatOf } from './list-formats.ts';
import type { ListItem, ListReader } from './list-item.ts';
import type { ListSource } from './list-source.ts';
import { readEuFsfCsv } from './readers/read-eu-fsf-csv.ts';
import { readEuFsfXml } from './readers/read-eu-fsf-xml.ts';
import { readEuJournalCsv } from './readers/read-eu-journal-csv.ts';
import { readFtm, readFtmDelta } from './readers/read-ftm.ts';
import { readHmtCsv } from './readers/read-hmt-csv.ts';
import { readNationalCsv } from './readers/read-national-csv.ts';
import { readOfacAdvancedXml } from './readers/read-ofac-advanced-xml.ts';
import { readOfacCsv } from './readers/read-ofac-csv.ts';
import { readOfacEnhancedXml } from './readers/read-ofac-enhanced-xml.ts';
import { readOfacSdnXml } from './readers/read-ofac-sdn-xml.ts';
import { readUkCsv } from './readers/read-uk-csv.ts';
import { readUkXml } from './readers/read-uk-xml.ts';
import { readUnXml } from './readers/read-un-xml.ts';
import { createTally, type ReportLine, type Tally } from './tally.ts';

const READERS: Readonly<Record<ListFormatId, ListReader>> = {
  'un-xml': readUnXml,
  'ofac-csv': readOfacCsv,
  'ofac-sdn-xml': readOfacSdnXml,
  'ofac-advanced-xml': readOfacAdvancedXml,
  'ofac-enhanced-xml': readOfacEnhancedXml,
  'eu-fsf-xml': readEuFsfXml,
  'eu-fsf-csv': readEuFsfCsv,
  'eu-journal-csv': readEuJournalCsv,
  'uk-csv': readUkCsv,
  'uk-xml': readUkXml,
  'hmt-csv': readHmtCsv,
  'ftm-json': readFtm,
  'ftm-delta': readFtmDelta,
  'national-csv': readNationalCsv,
};
/** These promise references that do not repeat, and have too many of them to remember. */
const UNREMEMBERED: ReadonlySet<ListFormatId> = new Set(['ftm-json', 'ftm-delta']);

export interface ReadListOptions {
  /** Left out, it is found by the contents. */
  readonly format?: ListFormatId;
  /** What is listed where the list does not say, as an operator knows it of a national list; left out, `unknown`. */
  readonly type?: DesignatedType;
  /** `YYYY-MM-DD`: births of later days are unknown. The day that it is in the east already, when left out. */
  readonly today?: string;
}

export interface ListReport {
  readonly format: ListFormatId;
  /** Entries given out. */
  readonly read: number;
  /** References that a delta took away. */
  readonly removed: number;
  /** Records that were lost, by reason and file. */
  readonly dropped: readonly ReportLine[];
  /** What was odd and lost nothing. */
  readonly notes: readonly ReportLine[];
  /** The day that the list itself bears, `YYYY-MM-DD`. */
  readonly dataDate?: string;
}

export interface ListReading {
  readonly items: AsyncIterable<ListItem>;
  /** What was read and what was dropped. Throws ListError `list-not-ended` before all items were taken. */
  report(): ListReport;
}

/**
 * Reads the files of one list, one entry after the other, in constant memory (side files of OFAC's CSV family, and what
 * stands apart from the parties in SDN_ADVANCED, are held). A list counts only when its items have ended without an
 * error: until then nothing of it may replace what is in use. Taking items throws ListError `list-empty`,
 * `list-truncated`, `list-unparsable` (with line and column), `list-unsafe`, `list-format-unknown`, `list-files-mixed`,
 * `list-incomplete`; what a source throws passes through.
 *
 * @example
 * ```ts
 * const csv = { name: 'a.csv', open: async function* () { yield Buffer.from('ref,name,aliases\n1,River Watch,RW\n2,,\n'); } };
 * const reading = readList([csv]);
 * const refs: string[] = [];
 * for await (const item of reading.items) { refs.push(item.kind === 'entry' ? item.entry.ref : item.ref); }
 * refs // => ['1']
 * reading.report().dropped // => [{ reason: 'name-missing', where: 'a.csv', count: 1, examples: ['2'] }]
 * ```
 */
export function readList(sources: readonly ListSource[], options: ReadListOptions = {}): ListReading {
  const tally = createTally(options.today ?? latestDay(systemClock.now()));
  const counts = { read: 0, removed: 0 };
  let ended: ListFormatId | undefined;
  async function* items(): AsyncGenerator<ListItem> {
    const format = options.format ?? (await detectFormat(sources));
    const read = READERS[listFormatOf(format)];
    const seen = new Set<string>();
    for await (const item of read(sources, tally)) {
      if (item.kind === 'removed') {
        counts.removed++;
        yield item;
        continue;
      }
      counts.read++;
      const entry = withType(item.entry, options.type);
      yield { kind: 'entry', entry: UNREMEMBERED.has(format) ? entry : withOwnReference(entry, seen, tally) };
    }
    if (counts.read === 0 && format !== 'ftm-delta') {
      throw new ListError(
        'list-empty',
        `The list holds no entry that can be read as ${format}; fetch it again.`,
        {
          extra: { dropped: tally.dropped() },
        },
      );
    }
    ended = format;
  }
  return {
    items: items(),
    report: () => {
      if (ended === undefined) {
        throw new ListError('list-not-ended', 'Take all items of the list before its report.');
      }
      const dataDate = tally.date();
      return {
        format: ended,
        ...counts,
        dropped: tally.dropped(),
        notes: tally.notes(),
        ...(dataDate === undefined ? {} : { dataDate }),
      };
    },
  };
}

function withType(entry: DesignationEntry, type: DesignatedType | undefined): DesignationEntry {
  return entry.type === 'unknown' && type !== undefined ? { ...entry, type } : entry;
}

/** Two records under one reference are both kept: which of them is meant is not ours to say. */
function withOwnReference(entry: DesignationEntry, seen: Set<string>, tally: Tally): DesignationEntry {
  let ref = entry.ref;
  for (let number = 2; seen.has(ref); number++) {
    ref = `${entry.ref}#${number}`;
  }
  seen.add(ref);
  if (ref === entry.ref) {
    return entry;
  }
  tally.note('reference-repeated', 'list', entry.ref);
  return { ...entry, ref };
}
