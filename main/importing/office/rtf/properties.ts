/** What the `\info` group of a file says. */
export class Properties {
  pages: number | null = null;
  private readonly values = new Map<string, string>();
  private readonly times = new Map<string, Map<string, number>>();

  word(key: string, name: string, value: number | null): void {
    if (name === 'nofpages') this.pages = value;
    if (value === null || !/^(?:yr|mo|dy)$/.test(name)) return;
    const time = this.times.get(key) ?? new Map<string, number>();
    time.set(name, value);
    this.times.set(key, time);
  }

  text(key: string, text: string): void {
    const before = this.values.get(key) ?? '';
    if (before.length < 2_000) this.values.set(key, before + text);
  }

  value(key: string): string | null {
    return this.values.get(key)?.replace(/\s+/g, ' ').trim() || null;
  }

  /** As other formats write it: "2025-01-31". */
  time(key: string): string | null {
    const time = this.times.get(key);
    const [year, month, day] = ['yr', 'mo', 'dy'].map((part) => time?.get(part) ?? 0);
    return year && month && day
      ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      : null;
  }
}
