import type { DesignatedName } from '@breakwater/contracts/screening';

/** A person's name as OFAC prints it: `LAST, First`. Others keep their commas: `CO., LTD.` */
export function commaParts(text: string): Pick<DesignatedName, 'parts'> {
  const comma = text.indexOf(',');
  const family = text.slice(0, comma).trim();
  const given = text.slice(comma + 1).trim();
  return comma > 0 && given !== '' ? { parts: { given, family } } : {};
}

/** A person's name of two fields, written as OFAC's CSV writes it, so that one entry is the same in all its formats. */
export function joinParts(given: string, family: string): Pick<DesignatedName, 'text' | 'parts'> {
  return given !== '' && family !== ''
    ? { text: `${family}, ${given}`, parts: { given, family } }
    : { text: family || given };
}
