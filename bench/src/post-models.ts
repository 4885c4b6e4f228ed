import { sharedData } from '@breakwater/kernel/testing';
import {
  calibrationError,
  classQuality,
  DEFAULT_FEATURES,
  evaluateTexts,
  type FeatureSpec,
  groupsOf,
  rowsWithout,
  trainNaiveBayes,
} from '@breakwater/learn';
import { isQuick, recordResult } from './record-result.ts';
import {
  crossValidate,
  foldTexts,
  type HeldOutAnswers,
  type TextFolds,
  trainAndTest,
} from './text/cross-validate.ts';
import { missingFiles } from './text/evaluation-sets.ts';
import {
  arabicSupport,
  labelsOf,
  POST_FILES,
  type PostSet,
  romanUrduAbuse,
  urduThreats,
  urduThreatsAsShipped,
} from './text/post-sets.ts';
import { readRows } from './text/read-rows.ts';

const REPEATS = isQuick ? 1 : 5;
const THREAT_REPEATS = isQuick ? 1 : 3;
const WORDS: FeatureSpec = { ...DEFAULT_FEATURES, pairs: false, letters: [0, 0] };

const folder = sharedData('text');
const missing = missingFiles(folder, POST_FILES);
if (folder === undefined || missing.length > 0) {
  console.log(`post-models: skipped, the evaluation data is not there: ${missing.join(', ')}`);
} else {
  await run(folder);
}

async function run(data: string): Promise<void> {
  const arabic = await measureFolds(arabicSupport(data), REPEATS);
  const threats = await measureFolds(urduThreats(data), THREAT_REPEATS);
  const arabicSet = arabicSupport(data);
  const loose = { ...arabicSet, recipe: { ...arabicSet.recipe, naiveBayes: 2.5, leastAccounts: 1 } };
  const arabicLoose = await measureFolds(loose, isQuick ? 1 : 3);
  const shippedThreats = await measureFolds(urduThreatsAsShipped(data), 1);
  const abuse = romanUrduAbuse(data);
  const answers = await trainAndTest(abuse.examples, abuse.test, abuse.recipe);
  const roman = figuresOf(answers, labelsOf(abuse.test), undefined);
  const bars = {
    arabicF1: arabic.mean.f1 >= 0.965,
    urduThreatOverNaiveBayes: threats.mean.macroF1 >= threats.naiveBayes.macroF1 + 0.015,
    romanUrduMacroF1: roman.macroF1 >= 0.9,
    calibration: [arabic.mean.ece, threats.mean.ece, roman.ece].every((ece) => ece <= 0.03),
  };
  recordResult({
    claim:
      'Models of single posts on texts that they had not seen: Arabic support, Urdu threats, Roman Urdu abuse',
    bar: 'Arabic F1 >= .965 (then .985); Urdu threat macro-F1 >= naive Bayes on the same folds + .015; Roman Urdu macro-F1 >= .90; calibration error <= .03 each',
    peers:
      'Arabic: GPT-4o zero-shot .931, with a taxonomy .980, Claude 3.5 Sonnet not better; Roman Urdu: CNN-gram .90 on the test set, which is not here; Urdu threat: a baseline .703 on the published test set, the best of ten teams .716',
    measured: {
      arabicSupport: arabic,
      arabicSupportWithFeaturesOfSingleTexts: arabicLoose,
      urduThreat: threats,
      urduThreatByTheRecipeThatShips: shippedThreats,
      romanUrduAbuse: { texts: abuse.examples.length, test: abuse.test.length, ...roman },
      bars,
      read: {
        folds:
          'clusters of near-duplicates are dealt to five folds; calibration and threshold of each model come from inner folds of its training texts',
        naiveBayes:
          'multinomial, on the same folds and texts; the better one of words alone, and of words, pairs and runs of three to five letters; onTheModelsOwnFeatures: on the first features of the model, which are new',
        featuresOfSingleTexts:
          'no product rule: features of fewer than three accounts are dropped, so that a model cannot give a text away',
        ships:
          'the recipe that ships also learns from 10,000 harmless posts of other sets, so its probabilities are too low on a collection of which half are threats',
        given:
          'RUHSOLD: trained on the training file alone, measured on the validation file; the test file is not here',
        interval: '95 %, clusters drawn anew, first repeat',
      },
    },
    met: Object.values(bars).every(Boolean),
  });
}

async function measureFolds(set: PostSet, repeats: number) {
  const texts = set.examples.map(({ text }) => text);
  const all: ReturnType<typeof figuresOf>[] = [];
  const naive: number[] = [];
  const naiveOnAll: number[] = [];
  for (let seed = 1; seed <= repeats; seed++) {
    const folds = foldTexts(texts, set.labels, seed);
    const answers = await crossValidate(set.examples, folds, set);
    all.push(figuresOf(answers, set.labels, seed === 1 ? folds.twins : undefined));
    naive.push(Math.max(naiveBayesOf(set, folds, WORDS), naiveBayesOf(set, folds, DEFAULT_FEATURES)));
    naiveOnAll.push(naiveBayesOf(set, folds, set.recipe.features));
  }
  const mean = (read: (one: (typeof all)[number]) => number) => round(meanOf(all.map(read)));
  return {
    texts: texts.length,
    clusters: new Set(foldTexts(texts, set.labels, 1).twins).size,
    repeats,
    mean: {
      f1: mean(({ f1 }) => f1),
      macroF1: mean(({ macroF1 }) => macroF1),
      auc: mean(({ auc }) => auc),
      ece: mean(({ ece }) => ece),
    },
    f1OfRepeats: all.map(({ f1 }) => f1),
    intervals: all[0]?.intervals,
    naiveBayes: { macroF1: round(meanOf(naive)), onTheModelsOwnFeatures: round(meanOf(naiveOnAll)) },
  };
}

function figuresOf({ probabilities, decisions }: HeldOutAnswers, labels: Uint8Array, groups?: Int32Array) {
  const { f1, macroF1, precision, recall } = classQuality(decisions, labels, 1);
  // Folds have thresholds of their own, so intervals are those of the decisions.
  const drawn = evaluateTexts(decisions, labels, {
    threshold: 1,
    ...(groups && { groups: groupsOf([...groups].map(String)) }),
  });
  const ranked = evaluateTexts(probabilities, labels, { threshold: 0.5, samples: 1 });
  return {
    f1: round(f1),
    macroF1: round(macroF1),
    precision: round(precision),
    recall: round(recall),
    auc: round(ranked.auc),
    ece: round(calibrationError(probabilities, labels)),
    intervals: { f1: drawn.intervals.f1.map(round), macroF1: drawn.intervals.macroF1.map(round) },
  };
}

/** Macro-F1 of naive Bayes on the same folds. */
function naiveBayesOf(
  { examples, labels }: PostSet,
  { twins, foldOf }: TextFolds,
  features: FeatureSpec,
): number {
  const { data } = readRows(examples, { features, leastWords: 0 });
  const folds = { folds: 5, foldOf, twins, groups: twins };
  const scores = new Float64Array(examples.length);
  for (let fold = 0; fold < folds.folds; fold++) {
    const rows = rowsWithout(folds, fold);
    const { weights, bias } = trainNaiveBayes(data, { rows, labels, buckets: 2 ** features.bits });
    foldOf.forEach((of, row) => {
      if (of !== fold) return;
      let sum = bias;
      for (let cell = data.starts[row] ?? 0; cell < (data.starts[row + 1] ?? 0); cell++)
        sum += weights[data.buckets[cell] ?? 0] ?? 0;
      scores[row] = sum;
    });
  }
  return classQuality(scores, labels, 0).macroF1;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
