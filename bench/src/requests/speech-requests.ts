import { createDice } from './dice.ts';
import { completeFacts } from './generate-requests.ts';
import { REQUEST_KINDS_OF_LAW, type RequestKindOfLaw, soundRequest } from './instruments.ts';
import type { Draft, LabelledRequest, RequestSort } from './labelled-request.ts';
import {
  AIMED_AT_SPEECH,
  LOOK_ALIKES,
  MODEST_DEMANDS,
  SPEECH_LANGUAGES,
  type SpeechLanguage,
} from './phrases/speech.ts';
import { wordingOf } from './wording.ts';

/** Orders to remove something, with every ground ticked that can be. */
const REMOVALS = REQUEST_KINDS_OF_LAW.filter(({ elements }) => elements.includes('exact-locations'));
const TAKEN = ['en', 'ur', 'de', 'fr', 'es', 'pt', 'ar', 'tr'];

/**
 * Orders about what is said, in five languages: those that aim at speech although a ground of the law is ticked, and valid
 * ones whose words could be taken for that, for victims, or for larger demands.
 */
export function speechRequests(seed: number): LabelledRequest[] {
  const dice = createDice(seed);
  const wording = wordingOf(seed, dice);
  const make = (
    sort: RequestSort,
    language: SpeechLanguage,
    sentence: string,
    say: (draft: Draft) => void,
  ): LabelledRequest => {
    const kind: RequestKindOfLaw = dice.pick(REMOVALS);
    const draft = soundRequest(kind, dice, 'en', wording);
    delete draft.form.demands;
    draft.form.language = language;
    draft.facts.languages = TAKEN;
    say(draft);
    return {
      id: `${sort} ${language}`,
      sort,
      instrument: kind.instrument,
      requestType: kind.requestType,
      language,
      facts: completeFacts(draft),
      defects: [],
      tests: sort === 'speech' ? ['expression'] : [],
      planted: [sentence],
      pauses: [],
    };
  };
  return SPEECH_LANGUAGES.flatMap((language) => [
    ...AIMED_AT_SPEECH[language].map((text) =>
      make('speech', language, text, ({ form }) => (form.reasons = text)),
    ),
    ...LOOK_ALIKES[language].map((text) =>
      make('look-alike', language, text, ({ form }) => (form.reasons = text)),
    ),
    ...MODEST_DEMANDS[language].map((text) =>
      make('look-alike', language, text, ({ form }) => (form.demands = text)),
    ),
  ]);
}
