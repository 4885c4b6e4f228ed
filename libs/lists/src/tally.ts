/** What was left out or is worth knowing, by reason; `examples` are references or lines, never names. */
export interface ReportLine {
  readonly reason: string;
  /** The file it was found in. */
  readonly where: string;
  readonly count: number;
  /** At most five. */
  readonly examples: readonly string[];
}

const MOST_EXAMPLES = 5;

/** Counts what a reader meets on its way. */
export interface Tally {
  /** A record that is lost to screening. */
  drop(reason: string, where: string, example?: string): void;
  /** Something odd that loses no record. */
  note(reason: string, where: string, example?: string): void;
  /** The day that a list bears. */
  dataDate(date: string | undefined): void;
  /** Whether a date, a month or a year is still to come. */
  isToCome(date: string): boolean;
  dropped(): ReportLine[];
  notes(): ReportLine[];
  date(): string | undefined;
}

/** `today`: `YYYY-MM-DD`; nobody who is listed was born after it. */
export function createTally(today: string): Tally {
  const dropped = createLines();
  const notes = createLines();
  let newest: string | undefined;
  return {
    drop: dropped.add,
    note: notes.add,
    dropped: dropped.all,
    notes: notes.all,
    date: () => newest,
    isToCome: (date) => date > today.slice(0, date.length),
    dataDate: (date) => {
      if (date !== undefined && (newest === undefined || date > newest)) {
        newest = date;
      }
    },
  };
}

function createLines() {
  const lines = new Map<string, { reason: string; where: string; count: number; examples: string[] }>();
  return {
    add(reason: string, where: string, example?: string): void {
      const key = `${reason}\n${where}`;
      const line = lines.get(key) ?? { reason, where, count: 0, examples: [] };
      lines.set(key, line);
      line.count++;
      if (example !== undefined && line.examples.length < MOST_EXAMPLES) {
        line.examples.push(example);
      }
    },
    all: (): ReportLine[] => [...lines.values()].map((line) => ({ ...line, examples: [...line.examples] })),
  };
}
