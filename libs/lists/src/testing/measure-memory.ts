import { readList } from '../read-list.ts';
import { generatedSdnAdvanced, generatedUnXml } from './generated-lists.ts';

/**
 * Run in a process of its own by memory.test.ts: reads a generated list of the kind and size of its arguments and writes
 * `{"entries":…,"peakMb":…}` to its output.
 */
const [kind, megabytes = '120'] = process.argv.slice(2);
const bytes = Number(megabytes) * 1_000_000;
const source = kind === 'un' ? generatedUnXml(bytes) : generatedSdnAdvanced(bytes);
let entries = 0;
let terrorism = 0;
for await (const item of readList([source]).items) {
  entries++;
  terrorism += item.kind === 'entry' && item.entry.terrorism ? 1 : 0;
}
const peakMb = Math.round(process.resourceUsage().maxRSS / 1000);
process.stdout.write(JSON.stringify({ entries, terrorism, peakMb }));
