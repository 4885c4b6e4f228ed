import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HarmlessText } from '../ports.ts';

const ENDING = '.jsonl';
/** Talk about a war by made-up people of all sides: one slice, whoever speaks. */
const WAR = 'war';

/** Several people wrote them and named one kind in several ways; profiles are named for whose they are. */
const SAME_KIND: Readonly<Record<string, string>> = {
  army: 'military',
  counter: 'counter-speech',
  'film-music': 'fiction',
  political: 'politics',
  questions: 'question',
  religious: 'religion',
  believer: 'religion',
  sport: 'sport-game',
  victims: 'mourning',
  'war-anger': 'politics',
  driver: 'profile',
  fan: 'profile',
  mother: 'profile',
  poet: 'profile',
  shop: 'profile',
  student: 'profile',
};

/**
 * Our own harmless texts, one a line; a file is named for its language, and may have a part of its own: `en-war`, `ru-2`.
 * None where the folder is not there.
 *
 * @param folder `packs/models/harmless`
 */
export function readHarmless(folder: string): HarmlessText[] {
  return filesIn(folder).flatMap((file) => {
    const [language = '', part] = file.slice(0, -ENDING.length).split(/-(?=\d+$|war$)/);
    return readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): HarmlessText => {
        const { text, of, user } = JSON.parse(line) as { text: string; of: string; user?: string };
        const account = user === undefined ? {} : { account: `${file}/${user}` };
        return { text, of: part === WAR ? WAR : (SAME_KIND[of] ?? of), language, ...account };
      });
  });
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith(ENDING))
      .sort();
  } catch {
    return []; // a copy of the product without them still trains on what people decided
  }
}
