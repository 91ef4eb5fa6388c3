/** A column of numbers that grows with the documents. */
export class Column {
  #values = new Int32Array(1024);

  get(at: number): number {
    return this.#values[at] ?? 0;
  }

  set(at: number, value: number): void {
    if (at >= this.#values.length) {
      const grown = new Int32Array(Math.max(at + 1, this.#values.length * 2));
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[at] = value;
  }

  /** For loops over all of it; holds until the next `set`. */
  get values(): Int32Array {
    return this.#values;
  }
}
