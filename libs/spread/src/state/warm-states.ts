import type { SpreadState } from './spread-state.ts';

/** A state, its row, and whether something came since it was looked at. */
interface Warm {
  readonly row: number;
  readonly state: SpreadState;
  cameBack: boolean;
}

/** Bytes of a state without what it keeps, and of each arrival that it keeps; measured. */
const STATE_BYTES = 550;
const ARRIVAL_BYTES = 30;
const REGISTER_BYTES = 360;

/** States that are followed closely, by row; the one that was silent longest makes room. */
export class WarmStates {
  private readonly byRow = new Map<number, Warm>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  get size(): number {
    return this.byRow.size;
  }

  get(row: number): SpreadState | undefined {
    const warm = this.byRow.get(row);
    if (warm) warm.cameBack = true;
    return warm?.state;
  }

  /** Returns what had to make room. */
  add(row: number, state: SpreadState): Warm | undefined {
    const left = this.byRow.size < this.most ? undefined : this.takeSilent();
    this.byRow.set(row, { row, state, cameBack: false });
    return left;
  }

  remove(row: number): void {
    this.byRow.delete(row);
  }

  forget(account: number): void {
    for (const { state } of this.byRow.values()) state.kept.forget(account);
  }

  bytes(): number {
    let bytes = 0;
    for (const { state } of this.byRow.values()) {
      bytes += STATE_BYTES + state.kept.count * ARRIVAL_BYTES + (state.registers ? REGISTER_BYTES : 0);
    }
    return bytes;
  }

  /** In the order in which they came in or got their second chance. */
  private takeSilent(): Warm | undefined {
    for (const warm of this.byRow.values()) {
      this.byRow.delete(warm.row);
      if (!warm.cameBack) return warm;
      warm.cameBack = false;
      this.byRow.set(warm.row, warm);
    }
    return undefined;
  }
}
