export { aLinkBank, asyncOf, aTermBank } from './banks.ts';
export { aTextModel, modelsOf, shippedModels } from './text-models.ts';
