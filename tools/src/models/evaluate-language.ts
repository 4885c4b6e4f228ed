import { answersByFolds, answersByOtherSets, answersOf } from './language/held-out.ts';
import { readPlaces } from './language/places.ts';
import { allSets, missingFiles, readSet } from './language/read-set.ts';
import { modelOf, trainingTexts } from './language/recipe.ts';
import { qualityByLanguage, recallBySet, withoutMislabelled } from './language/report-languages.ts';

// Prints as JSON how well posts are told that the model of the moment had not seen. Takes some minutes.
const places = readPlaces();
const sets = allSets(places).filter((set) => missingFiles(set, places).length === 0);
if (!sets.some(({ place }) => place === 'shared')) {
  console.error(`not measured, the data are not there: ${places.shared}`);
  process.exit(1);
}
const { texts } = trainingTexts(sets, places);
const folds = answersByFolds(texts);
const otherSets = answersByOtherSets(texts);
const evaluation = sets.filter(({ use }) => use === 'evaluation').flatMap((set) => readSet(set, places));
const unseen = answersOf(modelOf(texts), evaluation);

console.log(
  JSON.stringify({
    folds: qualityByLanguage(withoutMislabelled(folds)),
    foldsAsLabelled: qualityByLanguage(folds),
    foldsBySet: recallBySet(withoutMislabelled(folds)),
    leftOutSets: recallBySet(withoutMislabelled(otherSets)),
    evaluationSets: recallBySet(withoutMislabelled(unseen)),
    evaluationSetsAsLabelled: recallBySet(unseen),
  }),
);
