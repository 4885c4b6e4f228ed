export {
  aForm,
  type ExchangePair,
  ledgerOf,
  openExchangePair,
  type TestInstallation,
} from './exchange-pair.ts';
