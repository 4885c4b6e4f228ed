import { createReadStream, existsSync, readFileSync } from 'node:fs';
import type { ListSource } from '../list-source.ts';
import { readList } from '../read-list.ts';
import { generatedSdnAdvanced, generatedUnXml } from './generated-lists.ts';

/**
 * Run in a process of its own: reads lists and writes what it took to its output, as JSON. Its arguments are a kind
 * and megabytes of a generated list (`un 120`, `advanced 120`), or `files` and the names of lists of one file each.
 */
const [kind = 'un', ...rest] = process.argv.slice(2);
const bytes = Number(rest[0]) * 1_000_000;
const file = (name: string): ListSource => ({ name, open: () => createReadStream(name) });
const lists =
  kind === 'files' ? rest.map(file) : [kind === 'un' ? generatedUnXml(bytes) : generatedSdnAdvanced(bytes)];
const start = { cpu: process.cpuUsage(), at: performance.now() };
let entries = 0;
let terrorism = 0;
const names: string[] = [];
for (const list of lists) {
  for await (const item of readList([list]).items) {
    entries++;
    if (item.kind === 'entry') {
      terrorism += item.entry.terrorism ? 1 : 0;
      if (kind === 'files') {
        // An index keeps names: they must not keep whole files in memory.
        names.push(...item.entry.names.map(({ text }) => text));
      }
    }
  }
}
const { user, system } = process.cpuUsage(start.cpu);
process.stdout.write(
  JSON.stringify({
    entries,
    terrorism,
    names: names.length,
    cpuSeconds: Math.round((user + system) / 1e4) / 100,
    wallSeconds: Math.round(performance.now() - start.at) / 1000,
    peakMb: peakMb(),
  }),
);

/** The most that this program held. Linux counts what its parent held before it began in `maxRSS`, and not in this. */
function peakMb(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /^VmHWM:\s*(\d+)/m.exec(status)?.[1];
  return Math.round(Number(kilobytes ?? process.resourceUsage().maxRSS) / 1000);
}
