/** Templates that come along: `templates/<name>.typ`. */
export type PrintTemplate = 'letter' | 'report';

/** What a template is given: it is set as text and never read as markup. */
export type PrintedData = Readonly<Record<string, unknown>>;

/** What the thread is asked. */
export interface PrintJob {
  readonly id: number;
  readonly template: PrintTemplate;
  /** JSON. */
  readonly data: string;
}

/** What it answers. */
export interface PrintAnswer {
  readonly id: number;
  readonly pdf?: Uint8Array;
  /** What the compiler says of the template. */
  readonly fault?: string;
}
