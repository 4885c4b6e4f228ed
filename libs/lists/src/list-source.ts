/** One file of a list. It may be opened more than once: some formats need two passes. */
export interface ListSource {
  /** Name of the file or address, for telling the files of a family apart and for messages. */
  readonly name: string;
  open(): AsyncIterable<Uint8Array>;
}
