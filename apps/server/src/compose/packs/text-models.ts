import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type LanguageIdentifier, readLanguageModel } from '@breakwater/learn';
import type { Models } from '@breakwater/models';

/** Tells languages apart; it comes with the product. */
const LANGUAGES: string = fileURLToPath(
  new URL('../../../../../packs/models/language/language.model', import.meta.url),
);

/**
 * Models as detection asks for them: by the language of a text, which chooses them and is nothing else. Where nobody can tell
 * it, models for any language are asked.
 */
export function textModelsOf(models: () => Pick<Models, 'current'>) {
  let identifier: LanguageIdentifier | undefined;
  const identify = (text: string): string => {
    // Some 10 ms, which a process that judges nothing does not spend.
    identifier ??= readLanguageModel(readFileSync(LANGUAGES));
    return identifier.languageOf(text);
  };
  let given: ReturnType<Models['current']> | undefined;
  let current: (typeof given & { identify: typeof identify }) | undefined;
  return {
    /** The same object as long as the models are the same: what was worked out with it still holds. */
    current() {
      const now = models().current();
      if (!current || given !== now) current = { ...now, identify };
      given = now;
      return current;
    },
  };
}
