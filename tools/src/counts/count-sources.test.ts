import { describe, expect, it } from 'vitest';
import { findAuditSignatures } from './audit-signatures.ts';
import { countSources } from './count-sources.ts';
import { countTokens } from './count-tokens.ts';
import { findForwarding } from './forwarding-functions.ts';
import { findLiteralSpreads } from './literal-spreads.ts';
import { parseSources } from './parse-sources.ts';
import { findPathCasts } from './path-casts.ts';
import { itFinds } from './testing/count-cases.ts';

describe('countTokens', () => {
  const cases: [path: string, text: string, count: number][] = [
    ['a.ts', '', 0],
    ['a.ts', '// why\n/* how */ /** what */\n', 0],
    ['a.ts', 'const a = 1;', 5],
    ['a.ts', 'f(\'a b c\', "d");', 7],
    ['a.ts', 'f(`a b`, `c ${d} e ${g.h} f`);', 13],
    ['a.ts', 'const a = b / c / d;', 9],
    ['a.ts', "const a = /b'c\\/d/g;", 5],
    ['a.ts', 'const a: Map<b, Set<c>> = d;', 15],
    ['a.tsx', "const a = <b c={d}>Don't e</b>;", 16],
    ['a.tsx', 'const a = <b>\n  <c />\n</b>;', 14],
  ];
  it.each(cases)('of %s: %s', (path, text, count) => {
    expect(parseSources({ [path]: text }).map(countTokens)).toEqual([count]);
  });
});

describe('findForwarding finds', () => {
  itFinds(findForwarding, [
    ['const a = { read: (id) => readOrder(db, id) };', ['read']],
    ['const a = { read: async (id) => await desk.read(id.value, ...others) };', ['read']],
    ['const a = { read(id) { return desk.read(id); } };', ['read']],
    ['const a = { read(id) { void 0; return desk.read(id); } };', []],
    ['class A { put = (id) => this.store.put(id); }', ['put']],
    ['class A { put(id) { this.store.put(id); } }', ['put']],
    ['const a = { read: ({ id, at }) => readOrder(id, at) };', ['read']],
    ['const a = { of: (id) => id.read() };', ['of']],
    ['const a = { read: (id) => readOrder(id, 7) };', []],
    ['const a = { read: (id) => readOrder(keyOf(id)) };', []],
    ['const a = { read: (id) => orderOf(id).read() };', []],
    ['const a = { find: (text) => matcher.find(text).map(toHit) };', []],
    ['const a = { read: (id, at) => readOrder(id) };', []],
    ['const a = { now: () => clock.now() };', []],
    ['const a = { read: (id) => id };', []],
    ['const a = { read: (id) => { if (id) readOrder(id); } };', []],
    ['serve(app, ops, { read: ({ params }) => desk.read(params.id) });', []],
    ['serves(app, ops, { read: ({ params }) => desk.read(params.id) });', ['read']],
    ['list.map((id) => readOrder(id)); function read(id) { return readOrder(id); }', []],
  ]);
});

describe('findPathCasts finds', () => {
  itFinds(findPathCasts, [
    ["client.request<Matter>('/v1/matters');", ["client.request<Matter>('/v1/matters')"]],
    ['get<A>(`/v1/${id}`);', ['get<A>(`/v1/${id}`)']],
    ['get<A>(`${BASE}/v1`);', ['get<A>(`${BASE}/v1`)']],
    ["(await read('/v1')) as A;", ["(await read('/v1')) as A"]],
    ["get<A>('/v1') as B;", ["get<A>('/v1')"]],
    ["get('/v1'); get<A>('v1'); get<A>(`${a} b`); get<A>(path); useState<A>('');", []],
    ["get<A>(body, '/v1'); get<A>(); read(path) as A;", []],
  ]);
});

describe('findAuditSignatures finds', () => {
  itFinds(findAuditSignatures, [
    ['function a(): Promise<RecordEntry[]> {}', ['function a(): Promise<RecordEntry[]> {}']],
    ['const a = (): readonly RecordEntry[] => [];', ['(): readonly RecordEntry[] => []']],
    ['interface A { entries: RecordEntry[]; }', ['entries: RecordEntry[];']],
    ['type A = { put(): RecordEntry[] };', ['put(): RecordEntry[]']],
    ['class A { put(): Array<RecordEntry> {} }', ['put(): Array<RecordEntry> {}']],
    ['function a(entries: RecordEntry[]): void {}', []],
    ['function a(): RecordEntry {} function b(): OtherRecordEntry[] {}', []],
    ['function a() { const b: RecordEntry[] = []; }', []],
  ]);
});

describe('findLiteralSpreads finds', () => {
  itFinds(findLiteralSpreads, [
    ['const a = { ...{ b, c }, d };', ['...{ b, c }']],
    ['const a = [...[b, c], d];', ['...[b, c]']],
    ['f(...[b, c]);', ['...[b, c]']],
    ['const a = { ...{ b }, ...{ c } };\nconst d = { ...{ e } };', ['...{ c }', '...{ e }']],
    ['const a = { ...b, ...(c && { d }), ...(e ? { f } : {}) }; g(...h, ...[...i].slice());', []],
  ]);
});

describe('countSources', () => {
  it('counts casts in the clients alone, and copies among builders too', () => {
    const cast = "get<A>('/v1');";
    const entry = 'interface RecordEntry {}';
    const product = parseSources({ 'apps/cli/a.ts': cast, 'apps/server/a.ts': cast, 'core/a.ts': entry });
    const rows = countSources(product, parseSources({ 'core/testing/a.ts': `${entry} ${cast}` }));
    const values = Object.fromEntries(rows.map(({ id, value }) => [id, value]));
    expect(values).toMatchObject({ pathCasts: 1, recordEntries: 2, tokens: 20, byId: 0 });
  });
});
