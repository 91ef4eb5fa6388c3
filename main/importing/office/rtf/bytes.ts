/** Bytes that are gathered until they are decoded together. */
export class ByteBuffer {
  length = 0;
  private bytes = new Uint8Array(1_024);

  add(byte: number): void {
    this.grow(1);
    this.bytes[this.length++] = byte;
  }

  addAll(from: Uint8Array, start: number, end: number): void {
    if (end <= start) return;
    this.grow(end - start);
    this.bytes.set(from.subarray(start, end), this.length);
    this.length += end - start;
  }

  /** What was gathered, until something is added again. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.length);
    this.length = 0;
    return taken;
  }

  private grow(by: number): void {
    if (this.length + by <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + by));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}
