export { parseSources, type Source } from './counts/parse-sources.ts';
export { type DemandSentence, readSentences } from './law/read-sentences.ts';
export { type TrainingRow, trainDemands, trainRows, WIDE_KINDS } from './law/train-demands.ts';
export { DATA_SETS, type DataSet } from './models/data-sets.ts';
export { type ExampleSources, gatherBackground, gatherExamples } from './models/gather-examples.ts';
export { toRecipe } from './models/make-model.ts';
export { readBanks } from './models/read-banks.ts';
export { readSet, type SetRow } from './models/read-set.ts';
export { type RecipeFile, type RecipeSet, readRecipes } from './models/recipe-file.ts';
