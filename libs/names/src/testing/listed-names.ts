import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const UN_FILE = 'un/un_consolidated_20251120.xml';
const NAME_TAGS = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'];

/** A name of the UN list with its reference. */
export interface ListedName {
  readonly ref: string;
  readonly text: string;
}

/** Names and aliases of everybody and everything on the UN list of `folder`: enough for measuring, no reader for use. */
export function listedNames(folder: string): ListedName[] {
  const xml = readFileSync(join(folder, UN_FILE), 'utf8');
  const records = xml.match(/<(INDIVIDUAL|ENTITY)>[\s\S]*?<\/\1>/g) ?? [];
  return records.flatMap((record) => {
    const ref = tagsOf(record, 'REFERENCE_NUMBER')[0] ?? '';
    const primary = NAME_TAGS.flatMap((tag) => tagsOf(record, tag).slice(0, 1)).join(' ');
    const aliases = tagsOf(record, 'ALIAS_NAME').flatMap((text) => text.split(';'));
    return [primary, ...aliases]
      .map((text) => ({ ref, text: text.trim() }))
      .filter(({ text }) => text !== '');
  });
}

function tagsOf(xml: string, tag: string): string[] {
  return [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, text]) =>
    (text ?? '').replaceAll('&amp;', '&').replaceAll('&apos;', "'").replace(/\s+/g, ' ').trim(),
  );
}
