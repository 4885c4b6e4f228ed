import { SQL_PLACE } from '../../check-architecture/rules/sql-place.ts';
import type { Source } from '../parse-sources.ts';
import type { Place } from '../place.ts';
import { findAccountReferences } from './account-references.ts';
import { findCanonicalJson } from './canonical-json.ts';
import { findDeclared } from './declared-types.ts';
import { findDurationParsers } from './duration-parsers.ts';
import { findLeetTables } from './leet-tables.ts';
import { findFunctions } from './named-functions.ts';
import { findPagingParameters } from './paging-parameters.ts';
import { findSeededGenerators } from './seeded-generators.ts';

/** What is declared more often than it has meanings: id of the row, its label, and who finds it in a source. */
export const COPIES: readonly [id: string, label: string, find: (source: Source) => Place[]][] = [
  ['durations', 'parsers of durations', findDurationParsers],
  ['accountReferences', 'references to an account', findAccountReferences],
  ['recordEntries', '`RecordEntry`', (source) => findDeclared(source, /^RecordEntry$/)],
  ['byId', '`ById`', (source) => findDeclared(source, /^ById$/)],
  ['paging', 'parameters of a page', findPagingParameters],
  ['canonicalJson', 'writers of canonical JSON', findCanonicalJson],
  ['leetTables', 'tables of leet', findLeetTables],
  ['seededGenerators', 'seeded generators', findSeededGenerators],
  ['rowTypes', 'types of rows in stores', findRowTypes],
  ['rowMappers', 'mappers of rows in stores', findRowMappers],
  ['keyFileReaders', 'readers of key files', findKeyFileReaders],
];

function findRowTypes(source: Source): Place[] {
  return SQL_PLACE.test(source.path) ? findDeclared(source, /[a-z]Row$|^Row$/) : [];
}

/** Functions `toX` that are given a row: a type that ends in `Row`, or the name `row`. */
function findRowMappers(source: Source): Place[] {
  if (!SQL_PLACE.test(source.path)) return [];
  return findFunctions(
    source,
    ({ name, parameters: [first = ''] }) => /^to[A-Z]/.test(name) && /^row\b|Row\b(<.*>)?$/.test(first),
  );
}

/**
 * Functions for keys that are given the path of a file, however they read it. Left out are those that write one, and
 * those that have it read by another of this kind: they only say what it holds.
 */
function findKeyFileReaders(source: Source): Place[] {
  return findFunctions(
    source,
    ({ name, parameters: [first = ''], text }) =>
      /^(?!write|by).*Keys?(File)?$/.test(name) &&
      /^(path|file)\b/.test(first) &&
      !/\b(?!write)\w+Keys?(File)?(<[^()]*>)?\(/.test(text.slice(text.indexOf(')'))),
  );
}
