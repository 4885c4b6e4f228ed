export { aLinkBank, asyncOf, aTermBank } from './banks.ts';
