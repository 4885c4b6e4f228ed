import type { DesignatedType } from '@breakwater/contracts/screening';

/** OFAC's word for what it lists; organisations are `Entity` in XML and nothing at all in CSV. */
export function ofacType(printed: string): DesignatedType {
  switch (printed.trim().toLowerCase()) {
    case 'individual':
      return 'person';
    case 'vessel':
      return 'vessel';
    case 'aircraft':
      return 'aircraft';
    case 'entity':
    case '':
    case '-0-':
      return 'organisation';
    default:
      return 'unknown';
  }
}
