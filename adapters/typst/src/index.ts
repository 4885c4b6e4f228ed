export {
  createPrinter,
  type PrintedData,
  type Printer,
  type PrinterOptions,
  type PrintTemplate,
} from './printer.ts';
export { PrinterError } from './printer-error.ts';
