/** The order of two texts by code point, in which both engines and the API agree. */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) {
      // In UTF-16, surrogates sort before U+E000 to U+FFFF; as code points they come after.
      const leftSurrogate = left >= 0xd800 && left <= 0xdfff;
      const rightSurrogate = right >= 0xd800 && right <= 0xdfff;
      return leftSurrogate === rightSurrogate ? left - right : leftSurrogate ? 1 : -1;
    }
  }
  return a.length - b.length;
}

/** By the first key that differs. */
export const byKeys =
  <T>(...keys: ((item: T) => string)[]) =>
  (a: T, b: T): number => {
    for (const key of keys) {
      const order = byCodePoint(key(a), key(b));
      if (order !== 0) return order;
    }
    return 0;
  };
