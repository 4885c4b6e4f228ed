/** What the process says at its end; the guide "Command line" documents it. */
export const EXIT = {
  done: 0,
  /** The command ran, and its answer is no: faults found, tests failed, a chain broken, events rejected. */
  no: 1,
  /** The command cannot be understood, or its input cannot be read. */
  usage: 2,
  /** The server or the database does not answer. */
  unreachable: 3,
  /** The server refused: key, rights or state. */
  refused: 4,
} as const;
