import type { NameScript, NameToken } from '../name-token.ts';

/**
 * A word that an index holds for as long as it stands. It is copied from what was read, since V8 learns from objects that
 * stay to make all that the same lines of code make for good: the words of every query were then garbage among the old.
 */
export class HeldToken implements NameToken {
  readonly text: string;
  readonly folded: string;
  readonly script: NameScript;
  readonly roman: string;
  readonly spelling: string;
  readonly skeleton: string;

  constructor({ folded, script, roman, spelling, skeleton }: NameToken) {
    this.text = folded;
    this.folded = folded;
    this.script = script;
    this.roman = roman;
    this.spelling = spelling;
    this.skeleton = skeleton;
  }
}
