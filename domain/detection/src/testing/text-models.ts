import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type AccountHeader,
  type Band,
  readLanguageModel,
  readTextModel,
  type TextModel,
} from '@breakwater/learn';
import type { AskedTextModel, TextModels } from '../models/text-models.ts';

const PACK: string = fileURLToPath(new URL('../../../../packs/models/', import.meta.url));
const PROBABILITY: Readonly<Record<Band, number>> = { none: 0.01, possible: 0.3, likely: 0.9 };

interface MadeModel {
  readonly id: string;
  readonly mode?: 'live' | 'shadow';
  readonly language?: string;
  readonly label?: string;
  readonly accounts?: AccountHeader;
}

/** A model for a test: a text with the word `likely` or `possible` has that band, one of fewer than two words none. */
export function aTextModel({
  id,
  mode = 'live',
  language = 'en',
  label = 'support',
  accounts,
}: MadeModel): AskedTextModel {
  const model: TextModel = {
    header: {
      id,
      version: 1,
      languages: [language],
      leastWords: 2,
      card: {},
      features: { bits: 10, words: true, pairs: false, letters: [0, 0], maskEntities: true },
      labels: [],
      ...(accounts && { accounts }),
    },
    digest: id,
    judge(text) {
      if (text.includes('broken')) throw new Error('the model is broken');
      if (text.trim().split(/\s+/).length < 2) return undefined;
      const band = (['likely', 'possible'] as const).find((word) => text.includes(word)) ?? 'none';
      const probability = PROBABILITY[band];
      return [{ label, band, probability, score: Math.log(probability / (1 - probability)) }];
    },
    explain: (text) =>
      [...text.matchAll(/likely|possible/g)].map(({ 0: matched, index }) => ({
        start: index,
        end: index + matched.length,
        matched,
        bits: 3,
      })),
  };
  return { id, version: 1, mode, model };
}

/** These models, for texts of one language. */
export function modelsOf(asked: readonly AskedTextModel[], language = 'en'): TextModels {
  return asModels(asked, () => language);
}

/** The models that ship, all live. */
export function shippedModels(): TextModels {
  const identifier = readLanguageModel(readFileSync(`${PACK}language/language.model`));
  const asked = readdirSync(PACK)
    .filter((file) => file.endsWith('.model'))
    .map((file): AskedTextModel => {
      const model = readTextModel(readFileSync(PACK + file));
      return { id: model.header.id, version: model.header.version, mode: 'live', model };
    });
  return asModels(asked, (text) => identifier.languageOf(text));
}

function asModels(asked: readonly AskedTextModel[], identify: (text: string) => string): TextModels {
  const live = asked.filter(({ mode }) => mode === 'live');
  const byLanguage = new Map<string, readonly AskedTextModel[]>();
  const askedFor = (language: string) =>
    asked.filter(({ model }) => model.header.languages.includes(language));
  const snapshot = {
    versions: Object.fromEntries(live.map(({ id, version }) => [id, version])),
    identify,
    forLanguage: (language: string) => {
      const known = byLanguage.get(language) ?? askedFor(language);
      byLanguage.set(language, known);
      return known;
    },
    headerOf: (id: string) => live.find((one) => one.id === id)?.model.header,
  };
  return { current: () => snapshot };
}
