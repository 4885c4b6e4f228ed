import type { DesignatedName, DesignationEntry } from '@breakwater/contracts/screening';
import { SCRIPTS, type Script } from './scripts.ts';
import { isByHand, type NamePart, partsOf, variantsOf } from './spell-name.ts';

/** An entry and the list that it stands on. */
export interface Listed {
  readonly list: string;
  readonly entry: DesignationEntry;
}

/** A name as somebody would look it up, and whose it is. */
export interface LookUp {
  readonly ref: string;
  readonly list: string;
  readonly type: 'person' | 'organisation';
  readonly script: Script;
  /** By hand when every word of the name stands in the tables. */
  readonly how: 'by-hand' | 'generated';
  readonly text: string;
  /** The whole primary name; its first and last word only; or the whole with the title that the list states. */
  readonly form: 'full' | 'short' | 'titled';
}

export interface LookUpOptions {
  readonly scripts?: readonly Script[];
}

const REGION = /Pakistan|Afghan/i;
/** In these scripts those listed with Al-Qaida from elsewhere are looked up too. */
const EVERYWHERE: ReadonlySet<Script> = new Set(['arabic', 'cyrillic']);

/** `abu` and `umm` are nothing without what follows. */
const KUNYA = /^(?:ab[uoi]|abou|umm?|oum)$/;
/** What newspapers leave out first, and what says nothing by itself. */
const INSIGNIFICANT =
  /^(?:m[ou]hamm?[ae]d|mohd|ahm[ae]d|khan|jan|agha|sha(?:h|ikh|ykh)|sheikh|sayy?[ei]d|syed|malik|mian|gul|lala)$/;

/**
 * Look-ups of every person and organisation of Pakistan and Afghanistan that is listed for terrorism, and in Arabic and
 * Cyrillic of all persons of the UN's Al-Qaida list: the whole primary name in the usual spelling and in the other one
 * where there are two, its first and last word, and the whole with the title that the list states.
 */
export function makeLookUps(listed: readonly Listed[], { scripts = SCRIPTS }: LookUpOptions = {}): LookUp[] {
  return listed.flatMap((one) => {
    const type = typeOf(one.entry);
    if (type === undefined || !one.entry.terrorism) return [];
    const asked = scripts.filter((script) => isOfRegion(one) || (EVERYWHERE.has(script) && isOfAlQaida(one)));
    return asked.flatMap((script) => lookUpsOf(one, type, script));
  });
}

/** Every text that an entity may be looked up by in a script: its primary name and that in short, and its other names. */
export function textsOf({ entry }: Listed, script: Script): string[] {
  const type = typeOf(entry);
  if (type === undefined) return [];
  const parts = partsOf(primaryName(entry), type);
  const others = entry.names
    .filter(({ kind }) => kind !== 'original')
    .map((name) => partsOf(latinOf(name), type));
  const short = shortOf(parts, type);
  return [...others, ...(short ? [short] : [])].flatMap((form) => variantsOf(form, script));
}

function lookUpsOf({ list, entry }: Listed, type: LookUp['type'], script: Script): LookUp[] {
  const parts = partsOf(primaryName(entry), type);
  const rows = (form: LookUp['form'], named: readonly NamePart[]) =>
    variantsOf(named, script).map((text): LookUp => {
      const how = isByHand(named) ? 'by-hand' : 'generated';
      return { ref: entry.ref, list, type, script, how, text, form };
    });
  const short = shortOf(parts, type);
  const title = titleOf(entry, parts);
  return [
    ...rows('full', parts),
    ...(short ? rows('short', short) : []),
    ...(title ? rows('titled', [...title, ...parts]).slice(0, 1) : []),
  ];
}

/** The title that the list states and newspapers put first, unless the name has one. */
function titleOf({ type, roles }: DesignationEntry, parts: readonly NamePart[]): NamePart[] | undefined {
  if (type !== 'person' || parts[0]?.title) return undefined;
  return roles.map((role) => partsOf(role, 'person')).find((role) => role.length === 1 && role[0]?.title);
}

/** The first and last significant word, or undefined where that is the whole name. */
function shortOf(parts: readonly NamePart[], type: LookUp['type']): NamePart[] | undefined {
  if (type !== 'person') return undefined;
  const names = parts.flatMap((part, at) => {
    const before = parts[at - 1];
    if (before && KUNYA.test(before.latin)) return [[before, part]];
    return part.title || INSIGNIFICANT.test(part.latin) ? [] : [[part]];
  });
  const [first = [], last = []] = [names[0], names.at(-1)];
  const short = [...first, ...last];
  const isOneTwice = first[0]?.latin === last[0]?.latin;
  return !isOneTwice && short.length < parts.length ? short : undefined;
}

function typeOf({ type }: DesignationEntry): LookUp['type'] | undefined {
  return type === 'person' || type === 'organisation' ? type : undefined;
}

function primaryName({ names }: DesignationEntry): string {
  const primary = names.find(({ kind }) => kind === 'primary');
  return primary ? latinOf(primary) : '';
}

function latinOf({ text, parts: { given, family } = {} }: DesignatedName): string {
  return given !== undefined && family !== undefined ? `${given} ${family}` : text;
}

function isOfAlQaida({ list, entry }: Listed): boolean {
  return list === 'un' && entry.ref.startsWith('QDi');
}

function isOfRegion({ list, entry }: Listed): boolean {
  if (list === 'un' && entry.ref.startsWith('TA')) return true;
  const where = [...entry.countries, ...entry.places, ...entry.births.map(({ place }) => place ?? '')];
  return where.some((place) => REGION.test(place));
}
