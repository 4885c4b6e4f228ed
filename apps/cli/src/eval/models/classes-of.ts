import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readLanguageModel, type WordClasses } from '@breakwater/learn';
import { classesIn } from '@breakwater/models';

const PACK = fileURLToPath(new URL('../../../../../packs/models/', import.meta.url));
/** So many texts tell which language a set is in. */
const ASKED = 500;
/** A set of several languages is read by its words alone. */
const LEAST_SHARE = 0.7;

/** Which words mean about the same in the language that most of these texts are in; undefined where nobody has a list of it. */
export async function classesOf(texts: readonly string[]): Promise<WordClasses | undefined> {
  const identifier = readLanguageModel(await readFile(`${PACK}language/language.model`));
  const step = Math.max(1, Math.floor(texts.length / ASKED));
  const told = texts.filter((_, at) => at % step === 0).map((text) => identifier.languageOf(text));
  const known = told.filter((language) => language !== 'unknown');
  const counts = new Map<string, number>();
  for (const language of known) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  if (!most || most[1] < LEAST_SHARE * known.length) return undefined;
  return classesIn(PACK)(most[0]);
}
