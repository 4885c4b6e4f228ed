import { describe } from 'vitest';
import { itFinds } from '../testing/count-cases.ts';
import { findAccountReferences } from './account-references.ts';
import { findCanonicalJson } from './canonical-json.ts';
import { COPIES } from './copies.ts';
import { findDeclared } from './declared-types.ts';
import { findDurationParsers } from './duration-parsers.ts';
import { findLeetTables } from './leet-tables.ts';
import { findPagingParameters } from './paging-parameters.ts';
import { findSeededGenerators } from './seeded-generators.ts';

const byId = new Map(COPIES.map(([id, , find]) => [id, find]));
const finderOf = (id: string) => byId.get(id) ?? (() => []);

describe('parsers of durations', () => {
  itFinds(findDurationParsers, [
    ['const FORM = /^P(?:(\\d+)D)?(?:T(?:(\\d+)H)?)?$/;', ['/^P(?:(\\d+)D)?(?:T(?:(\\d+)H)?)?$/']],
    ['const FORM = /^P(?:(\\d+)D)?(T.+)?$/;', ['/^P(?:(\\d+)D)?(T.+)?$/']],
    ['const FORM = /^PT\\d+S$/; const a = /^Peter T/; const b = /P(?:T(x))/;', []],
    ['const PERIOD = /^P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)D)?$/;', []],
  ]);
});

describe('references to an account', () => {
  itFinds(findAccountReferences, [
    ['interface Ref { readonly platform: string; readonly accountId: string }', ['platform, accountId']],
    ['type Ref = { id: string; platform: string };', ['id, platform']],
    ['const Ref = Type.Object({ platform: P, account: A });', ['platform, account']],
    ['const operation = { params: Type.Object({ platform: P, id: I }) };', ['platform, id']],
    ['function of(ref: { platform: string; account: string }) {}', ['platform, account']],
    ['interface Known { readonly platform: string; readonly account: Account }', []],
    ['type Known = { platform: string; account: Account };', []],
    ['interface Ref { platform: string; accountId: string; at: Date }', []],
    ['interface Ref { platform: string; name: string } interface B extends Ref { accountId: string }', []],
    ['interface Seen extends Ref { platform: string; id: string }', []],
  ]);
});

describe('declared types', () => {
  itFinds(
    (source) => findDeclared(source, /^ById$/),
    [
      ['const ById = Type.Object({}); type ById = Static<typeof ById>;', ['ById']],
      ['interface ById {}', ['ById']],
      ["import { ById } from './by-id.ts'; interface ByIds {} use(ById);", []],
    ],
  );
});

describe('parameters of a page', () => {
  itFinds(findPagingParameters, [
    ['Type.Object({ cursor: Type.String(), limit: Type.Integer() });', ['cursor limit']],
    ['const q = { limit: Type.Optional(Type.Integer()), after: Type.String() };', ['after limit']],
    ['Type.Object({ before: Type.String() }); Type.Object({ limit: Type.Integer() });', []],
    ['list({ after: place, limit: 7 });', []],
  ]);
});

describe('writers of canonical JSON', () => {
  itFinds(findCanonicalJson, [
    ['function canonicalJson(a) { return JSON.stringify(sorted(a)); }', ['canonicalJson']],
    ['const stableStringify = (a) => Object.keys(a).sort().join();', ['stableStringify']],
    ['function canonical(mail) { return mail.trim(); }', []],
    ['function write(a) { return JSON.stringify(a); }', []],
  ]);
});

describe('tables of leet', () => {
  itFinds(findLeetTables, [
    ["const LEET = { 0: 'o', '1': 'l', 3: 'e', 4: 'a', 9: 'g' };", ['0o 1l 3e 4a']],
    ["const LEET = { o: '0', i: '1', e: '3', s: '5' };", ['o0 i1 e3 s5']],
    ["const TABLE = { 0: 'o', 1: 'l', 3: 'e', 4: 'b', 5: 'c', 7: 'd' };", []],
  ]);
});

describe('seeded generators', () => {
  itFinds(findSeededGenerators, [
    ['function dice(seed) { let at = seed; return () => { at ^= at << 13; return at >>> 0; }; }', ['dice']],
    [
      'const dice = (seed) => { let [a, b] = [seed, 1]; function next() { a = b; return a >>> 0; } return { next }; };',
      ['dice'],
    ],
    ['function hash(text) { let at = 0; for (const c of text) at = (at ^ c) >>> 0; return at; }', []],
    [
      'function reads(list) { let found = false; list.forEach((c) => { if (/>>>/.test(c)) found = true; }); }',
      [],
    ],
    ['function count(list) { let at = 0; list.forEach((c) => { at += c; }); return at >>> 0; }', []],
    ['function shifted(list) { return list.map((c) => c >>> 1); }', []],
  ]);
});

describe('types of rows', () => {
  const find = finderOf('rowTypes');
  itFinds(
    find,
    [['interface CaseRow {} type Row = {}; interface Rows {} const row = 1;', ['CaseRow', 'Row']]],
    'store.ts',
  );
  itFinds(find, [['interface CaseRow {}', []]], 'screen.ts');
});

describe('mappers of rows', () => {
  const find = finderOf('rowMappers');
  itFinds(
    find,
    [
      ['function toCase({ id }: CaseRow) {}', ['toCase']],
      ['const toCase = (row: Kept<Case>) => row;', ['toCase']],
      ['function toCase(rows: CaseRow[]) {} function ofCase(row: CaseRow) {} function toText(a: A) {}', []],
    ],
    'store/cases.ts',
  );
  itFinds(find, [['function toCase(row: CaseRow) {}', []]], 'screen.ts');
});

describe('readers of key files', () => {
  itFinds(finderOf('keyFileReaders'), [
    [
      'function readVaultKeys(path: string) { return readFile(path); } const keepKey = (file) => readFileSync(file);',
      ['readVaultKeys', 'keepKey'],
    ],
    ['const loadKey = (file) => open(file);', ['loadKey']],
    [
      'function readVaultKeys(db: Db) { readFile(db.path); } function readKeying(path) { readFile(path); }',
      [],
    ],
    ['function loadKey(path: string) { return readKeyFile(path); } function writeKeys(path) {}', []],
  ]);
});
