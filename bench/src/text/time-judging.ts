import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markedLinks, readLanguageModel, readTextModel } from '@breakwater/learn';
import { MODEL_PACK } from './places.ts';

/** CPU of telling the language of a text, and of asking its models, in microseconds a text after a warm-up pass. */
export function timeJudging(texts: readonly string[]): {
  readonly languageUs: number;
  readonly modelsUs: number;
} {
  const identifier = readLanguageModel(readFileSync(join(MODEL_PACK, 'language', 'language.model')));
  const models = readdirSync(MODEL_PACK)
    .filter((file) => file.endsWith('.model'))
    .map((file) => readTextModel(readFileSync(join(MODEL_PACK, file))));
  const read = texts.map((text) => {
    const language: string = identifier.languageOf(text);
    const asked = models.filter(({ header }) => header.languages.includes(language));
    return { text, marked: markedLinks(text), asked };
  });
  const tell = () => {
    for (const { text } of read) identifier.languageOf(text);
  };
  const ask = () => {
    for (const { text, marked, asked } of read) for (const model of asked) model.judge(text, marked);
  };
  return { languageUs: timeOf(tell) / texts.length, modelsUs: timeOf(ask) / texts.length };
}

function timeOf(work: () => void): number {
  work();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
