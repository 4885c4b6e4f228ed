export { generatedSdnAdvanced, generatedUnXml } from './generated-lists.ts';
export { takeAll, type WholeList } from './take-all.ts';
export { textSource } from './text-source.ts';
