export { madeUpClock, madeUpPack, madeUpType } from './made-up-pack.ts';
export { madeUpWording } from './made-up-wording.ts';
export { NO_TEXTS } from './no-texts.ts';
export { orderFacts } from './order-facts.ts';
export { LAW_FOLDER, readTestFolder, readTestLaw } from './test-law.ts';
