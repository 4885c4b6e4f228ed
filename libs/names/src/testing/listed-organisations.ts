import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Alias } from '../handles/alias.ts';

const UN_FILE = 'un/un_consolidated_20251120.xml';
const OFAC_FILE = 'ofac/sdn_20240503.csv';
const OFAC_ALIAS_FILE = 'ofac/other/alt_monkeywrench_2024.csv';

/**
 * Strong names of organisations on the lists of `folder`, keyed by list reference: enough of the two formats for
 * measuring, no reader for use. `terror` keeps UN QDe, TAe, SOe and OFAC SDGT, FTO; else all organisations.
 */
export function listedOrganisations(folder: string, scope: 'terror' | 'all'): Alias[] {
  return [...unNames(join(folder, UN_FILE), scope), ...ofacNames(folder, scope)].filter(
    ({ text }) => text !== '',
  );
}

function unNames(file: string, scope: 'terror' | 'all'): Alias[] {
  const entities = readFileSync(file, 'utf8').match(/<ENTITY>[\s\S]*?<\/ENTITY>/g) ?? [];
  return entities.flatMap((entity) => {
    const key = tagsOf(entity, 'REFERENCE_NUMBER')[0] ?? '';
    if (scope === 'terror' && !/^(QDe|TAe|SOe)/.test(key)) return [];
    const aliases = entity.match(/<ENTITY_ALIAS>[\s\S]*?<\/ENTITY_ALIAS>/g) ?? [];
    const strong = aliases
      .filter((alias) => !alias.includes('<QUALITY>Low'))
      .flatMap((alias) => tagsOf(alias, 'ALIAS_NAME'));
    return [...tagsOf(entity, 'FIRST_NAME'), ...tagsOf(entity, 'NAME_ORIGINAL_SCRIPT'), ...strong]
      .flatMap((text) => text.split(';'))
      .map((text) => ({ key, text: text.trim() }));
  });
}

function tagsOf(xml: string, tag: string): string[] {
  return [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, text]) =>
    (text ?? '').replaceAll('&amp;', '&').replaceAll('&apos;', "'").replace(/\s+/g, ' ').trim(),
  );
}

function ofacNames(folder: string, scope: 'terror' | 'all'): Alias[] {
  const entities = rowsOf(join(folder, OFAC_FILE)).filter(
    (row) => row[2] === '-0-' && (scope === 'all' || /SDGT|FTO/.test(row[3] ?? '')),
  );
  const ids = new Set(entities.map(([id]) => id));
  const names = entities.map(([id, text]) => ({ key: `OFAC ${id}`, text: text ?? '' }));
  const aliases = rowsOf(join(folder, OFAC_ALIAS_FILE))
    .filter(([id]) => ids.has(id ?? ''))
    .map(([id, , , text]) => ({ key: `OFAC ${id}`, text: text ?? '' }));
  return [...names, ...aliases];
}

function rowsOf(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"|([^,]+)/g)].map(([, quoted, plain]) =>
        (quoted ?? plain ?? '').trim(),
      ),
    );
}
