import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { transformWithOxc } from 'vite';
import { describe, expect, it } from 'vitest';

const LATE = '2026-11-29T21:30:00.000Z';
const path = new URL('./desk-time.ts', import.meta.url).pathname;
const { code } = await transformWithOxc(readFileSync(path, 'utf8'), path);

/** What calls of the module give on a machine in that zone, which a process has from its start on. */
function at(zone: string, ...calls: string[]): unknown {
  const script = `${code}\nconsole.log(JSON.stringify([${calls.join()}]));`;
  const given = execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: { TZ: zone } });
  return JSON.parse(given.toString());
}

describe('the day at a desk', () => {
  it.each([
    ['Asia/Karachi', '2026-11-30', '2026-11-29T19:00:00.000Z', '2026-11-30T18:59:59.000Z'],
    ['America/New_York', '2026-11-29', '2026-11-29T05:00:00.000Z', '2026-11-30T04:59:59.000Z'],
    ['UTC', '2026-11-29', '2026-11-29T00:00:00.000Z', '2026-11-29T23:59:59.000Z'],
  ])('is that of its zone: %s', (zone, day, begins, ends) => {
    expect(at(zone, `deskDay('${LATE}')`, `startOfDay('${day}')`, `endOfDay('${day}')`)).toEqual([
      day,
      begins,
      ends,
    ]);
    expect(at(zone, `deskDay('${begins}')`, `deskDay('${ends}')`)).toEqual([day, day]);
  });

  it('is counted by the calendar, also where clocks go back', () => {
    const calls = [`deskDayAfter('2026-11-01T04:30:00.000Z', 1)`, `deskMinutes('2026-11-02T04:30:00.000Z')`];
    expect(at('America/New_York', ...calls)).toEqual(['2026-11-02', '2026-11-01T23:30']);
  });
});
