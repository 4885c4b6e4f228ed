import type { Printer } from '@breakwater/typst';

/** Sets a document of a template as PDF. */
export type Print = Printer['print'];

/** Loaded with the first document that is printed: it brings a native library of 51 MB with it. */
export function openPrinter(): Pick<Printer, 'print' | 'close'> {
  let opened: Promise<Printer> | undefined;
  const open = async () => (await import('@breakwater/typst')).createPrinter();
  return {
    print: async (template, data) => {
      opened ??= open();
      return (await opened).print(template, data);
    },
    close: async () => {
      await (await opened)?.close();
    },
  };
}
