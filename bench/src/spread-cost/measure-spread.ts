import { collectEarly } from '@breakwater/kernel';
import { createSpreadTable, type SpreadTable } from '@breakwater/spread';
import { copySignature, createCopyIndex } from '@breakwater/text';
import { seededNumbers } from '@breakwater/text/testing';

/** What one process holds and what an event costs it. */
export interface SpreadCost {
  readonly things: number;
  readonly texts: number;
  readonly warm: number;
  readonly events: number;
  readonly withoutSignatureMicroseconds: number;
  readonly withSignatureMicroseconds: number;
  readonly forgetMilliseconds: number;
  readonly rssMiB: number;
  readonly peakRssMiB: number;
  readonly tableBytesAThing: number;
  readonly evicted: number;
}

const [things = 10_000_000, texts = 1_000_000, warm = 50_000] = process.argv.slice(2).map(Number);
const TIMED = Math.min(200_000, texts / 4);
const START_MS = Date.UTC(2026, 0, 5);
const PLATFORMS = ['blue', 'green', 'red', 'grey'];
const TEXT_LENGTH = 140;
/** Words of letters by chance, few of which stand in most places, in two scripts. */
const WORDS = madeWords(['etaoinshrdlucmfwygpbvk', 'ایرنمتسدکوهبلپگعخقفح'], 40_000);

// As the product does where it follows what spreads.
collectEarly('events');
const table = createSpreadTable({ capacity: things, warm });
const copies = createCopyIndex({ capacity: texts });
const dice = seededNumbers(11);
let events = 0;

/** One thing of each text, then other things until the table is full; a third as many events again on the popular ones. */
for (let text = 0; text < texts; text++) noteText(madeText(text), text);
for (let thing = table.measures().size; thing < things; thing++) note(`tag:${thing.toString(36)}`);
for (let more = 0; more < things / 3; more++) note(`tag:${popular().toString(36)}`);

const without = cpuOf(() => {
  for (let event = 0; event < TIMED; event++) {
    note(`post:blue/${popular()}`);
    note(`link:https://example.org/${popular()}`);
    note(`tag:${popular().toString(36)}`);
  }
});
const withSignatures = cpuOf(() => {
  for (let event = 0; event < TIMED; event++) {
    note(`link:https://example.org/${popular()}`);
    note(`tag:${popular().toString(36)}`);
    noteText(madeText(texts + event), texts + event);
  }
});
const forgetting = cpuOf(() => {
  for (let account = 0; account < 5; account++) table.forget(`account ${account}`);
});
const { size, evicted, bytes, warm: followed } = table.measures();
const cost: SpreadCost = {
  things: size,
  texts: copies.size,
  warm: followed,
  events,
  withoutSignatureMicroseconds: without / TIMED,
  withSignatureMicroseconds: withSignatures / TIMED,
  forgetMilliseconds: forgetting / 5_000,
  rssMiB: process.memoryUsage().rss / 2 ** 20,
  peakRssMiB: process.resourceUsage().maxRSS / 2 ** 10,
  tableBytesAThing: bytes / size,
  evicted,
};
process.stdout.write(`${JSON.stringify(cost)}\n`);

/** A text that is new or, one time in ten, a copy of another one. */
function noteText(text: string, object: number): void {
  const signature = copySignature(text);
  if (!signature) return;
  const known = copies.find(signature);
  copies.add(signature, known?.object ?? object);
  note(`text:${known?.object ?? object}`);
}

function madeText(text: number): string {
  const draw = seededNumbers(2 * (text % 10 === 9 ? text - 1 : text) + 1);
  let made = '';
  while (made.length < TEXT_LENGTH) made += `${WORDS[Math.floor(WORDS.length * (draw(1e6) / 1e6) ** 2)]} `;
  return made;
}

function madeWords(alphabets: readonly string[], count: number): string[] {
  const draw = seededNumbers(7);
  return Array.from({ length: count }, (_, word) => {
    const letters = alphabets[word % alphabets.length] ?? '';
    const any = () => letters[Math.floor(letters.length * (draw(1e6) / 1e6) ** 1.5)] ?? '';
    return Array.from({ length: 2 + draw(8) }, any).join('');
  });
}

/** Few things get most of what comes. */
function popular(): number {
  return Math.floor(things * (dice(1e9) / 1e9) ** 3);
}

function note(key: string): void {
  events++;
  noteIn(table, key);
}

function noteIn(into: SpreadTable, key: string): void {
  into.note(key, {
    at: START_MS + events * 5,
    account: `account ${dice(3_000_000)}`,
    platform: PLATFORMS[dice(PLATFORMS.length)] ?? '',
    group: `group ${dice(20_000)}`,
    audience: dice(5_000),
    isNewAccount: dice(10) === 0,
    isKnownBad: false,
  });
}

/** Microseconds of this process. */
function cpuOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
