import type { KeptTable, Retention } from '@breakwater/storage';

const LAW =
  'record between platforms and authorities that both sides rely on: accountability, GDPR Art. 5(2)';
const record = (table: string, what: string, whose: KeptTable['whose'] = 'officers'): KeptTable => ({
  table,
  what,
  whose,
  why: 'knowing what was written to whom, and on what way it went',
  keep: { until: 'kept', because: LAW },
  hide: true,
});

/** A draft without a number is deleted when it is given up; what has a number is a record. */
export const lettersRetention: Retention = {
  tables: [
    record('letter_dispatches', 'on what way letters went'),
    record('letter_pdfs', 'letters as they were printed', 'users'),
    record('letters', 'letters of authorities and platforms; addresses and accounts that they name', 'users'),
    record('letters_received', 'letters of other installations', 'users'),
    record('letter_settings', 'letterheads and signatories', 'staff'),
  ],
  nothingPersonal: ['letter_numbers'],
};
