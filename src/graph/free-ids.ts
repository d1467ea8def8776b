/**
 * Gives each thing an id of its own: the second that would have an id gets `-2`, the third `-3`, and so on.
 * `reserved` ids go only to what they belong to.
 */
export class FreeIds {
  readonly #taken = new Set<string>();
  readonly #reserved: ReadonlySet<string>;
  readonly #lastOrdinal = new Map<string, number>();

  constructor(reserved: Iterable<string> = []) {
    this.#reserved = new Set(reserved);
  }

  take(wanted: string): string {
    let id = wanted;
    let ordinal = this.#lastOrdinal.get(wanted) ?? 1;
    while (this.#taken.has(id) || (id !== wanted && this.#reserved.has(id))) {
      ordinal++;
      id = `${wanted}-${ordinal}`;
    }
    this.#lastOrdinal.set(wanted, ordinal);
    this.#taken.add(id);
    return id;
  }
}
