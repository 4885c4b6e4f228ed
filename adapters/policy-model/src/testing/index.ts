export { aModel } from './ask-shipped.ts';
export { type ModelServer, type SeenRequest, startModelServer } from './model-server.ts';
export { type Said, saysChat, saysLogprobs } from './wire-answers.ts';
