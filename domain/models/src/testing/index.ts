export { inventWord, makeDecision, makeHarmless, pick } from './made-parts.ts';
export { asDecisions, createMadeWorld, type MadeWorld } from './made-world.ts';
export { type ModelsFixture, openModels, person, streamOf } from './models-fixture.ts';
