import { fitGateModel } from './setup/gate/fit-model.ts';
import { firstWorld, secondWorld } from './setup/gate/worlds.ts';

/**
 * Prints a model of the gate that is fitted on both generators of sign-ups: how often each level is seen of one person,
 * probabilities by bits, and thresholds by a budget of false alarms. No claim: what it prints is read by a person and taken
 * over into the model.
 *
 * `node bench/dist/gate-fit.js 8000 11 21`: innocent sign-ups of each world, and the seeds of the first and the second.
 */
const [signUps = 8_000, first = 11, second = 21] = process.argv.slice(2).map(Number);
const sizes = (seed: number) => ({
  seed,
  signUps,
  removed: Math.round(signUps / 20),
  returns: Math.round(signUps / 300),
});

const model = fitGateModel(
  [firstWorld(sizes(first)), secondWorld(sizes(second))],
  'gate-6',
  `simulated: first world ${first}, second world ${second}; rates of values that hardly two people share are set by hand`,
);
console.log(JSON.stringify(model, null, 1));
