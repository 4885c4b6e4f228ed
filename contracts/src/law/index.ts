export * from './deadline.ts';
export * from './ladder-step.ts';
export * from './law-pack.ts';
export * from './law-view.ts';
export * from './law-vocabulary.ts';
export * from './operations.ts';
export * from './room.ts';
