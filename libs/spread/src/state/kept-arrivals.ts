import { mixed } from './hash.ts';

/** Arrivals that are kept one by one; of more, the first and an even sample. */
export const MOST_KEPT = 256;
const FIELDS = 3;

/**
 * The first arrival and a sample of the others: those with the least hashes, so that samples of parts make the sample of
 * the whole in any order (bottom-k sketch: Cohen, Kaplan 2007). Three numbers each, in one array: time, audience, account.
 */
export class KeptArrivals {
  private fields: number[] = [];
  private first = 0;

  get count(): number {
    return this.fields.length / FIELDS;
  }
  at(index: number): number {
    return this.fields[index * FIELDS] ?? 0;
  }
  audience(index: number): number {
    return this.fields[index * FIELDS + 1] ?? Number.NaN;
  }
  /** A salted hash; 0 where the account was erased. */
  account(index: number): number {
    return this.fields[index * FIELDS + 2] ?? 0;
  }

  add(at: number, audience: number, account: number): void {
    const { fields } = this;
    const index = this.count;
    fields.push(at, audience, account);
    if (index > 0 && this.isBefore(index, this.first)) this.first = index;
    if (index >= MOST_KEPT) this.drop(this.leastWanted());
  }

  addAll(others: KeptArrivals): void {
    for (let index = 0; index < others.count; index++) {
      this.add(others.at(index), others.audience(index), others.account(index));
    }
  }

  /** Takes out what an account did; of the first arrival only when it was stays. */
  forget(account: number): boolean {
    let isThere = false;
    for (let index = this.count - 1; index >= 0; index--) {
      if (this.account(index) !== account) continue;
      isThere = true;
      if (index !== this.first) this.drop(index);
      else {
        this.fields[index * FIELDS + 1] = Number.NaN;
        this.fields[index * FIELDS + 2] = 0;
      }
    }
    return isThere;
  }

  /** Different accounts. */
  accounts(): number {
    const seen = new Set<number>();
    for (let index = 0; index < this.count; index++)
      if (this.account(index) !== 0) seen.add(this.account(index));
    return seen.size;
  }

  /** Numbers of the arrivals until an instant, in the order of time. */
  inOrder(until: number): number[] {
    const order = Array.from({ length: this.count }, (_, index) => index).filter(
      (index) => this.at(index) <= until,
    );
    return order.sort((one, other) => (this.isBefore(one, other) ? -1 : 1));
  }

  /** In an order that does not depend on how they came here. */
  toJSON(): (number | null)[][] {
    return this.inOrder(Number.POSITIVE_INFINITY).map((index) => {
      const audience = this.audience(index);
      return [this.at(index), Number.isNaN(audience) ? null : audience, this.account(index)];
    });
  }

  /** The one that goes first: the greatest hash of all but the first arrival. */
  private leastWanted(): number {
    let least = -1;
    let greatest = -1;
    for (let index = 0; index < this.count; index++) {
      if (index === this.first) continue;
      const hash = this.priority(index);
      if (hash < greatest || (hash === greatest && this.isBefore(index, least))) continue;
      greatest = hash;
      least = index;
    }
    return least;
  }

  private drop(index: number): void {
    const last = this.count - 1;
    for (let field = 0; field < FIELDS; field++) {
      this.fields[index * FIELDS + field] = this.fields[last * FIELDS + field] ?? 0;
    }
    this.fields.length = last * FIELDS;
    if (this.first === last) this.first = index;
  }

  private priority(index: number): number {
    const at = this.at(index);
    return mixed(mixed((at | 0) ^ Math.floor(at / 2 ** 32)) + this.account(index)) >>> 0;
  }

  private isBefore(one: number, other: number): boolean {
    if (this.at(one) !== this.at(other)) return this.at(one) < this.at(other);
    if (this.account(one) !== this.account(other)) return this.account(one) < this.account(other);
    return (this.audience(one) || 0) < (this.audience(other) || 0);
  }
}
