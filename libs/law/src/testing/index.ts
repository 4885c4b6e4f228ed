export { orderFacts } from './order-facts.ts';
export { LAW_FOLDER, readTestLaw } from './test-law.ts';
