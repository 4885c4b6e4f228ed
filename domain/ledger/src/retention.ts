import type { KeptTable, Retention } from '@breakwater/storage';

const LAW =
  'record between platforms and authorities that both sides rely on: accountability, GDPR Art. 5(2)';
const record = (table: string, what: string): KeptTable => ({
  table,
  what,
  whose: 'officers',
  why: 'knowing what each side owes and has done',
  keep: { until: 'kept', because: LAW },
  hide: true,
});

export const ledgerRetention: Retention = {
  tables: [
    record('matters', 'matters between a platform and an authority'),
    record('matter_entries', 'their entries'),
    record('meetings', 'meetings and minutes'),
    record('obligation_evidence', 'evidence that an obligation was met'),
    record('scorecard_contests', 'objections to figures'),
    record('representatives', 'representatives of platforms'),
    record('matter_publications', 'who made the record of a matter public'),
    record('report_texts', 'texts of reports, and who wrote them'),
  ],
  nothingPersonal: ['obligations'],
};
