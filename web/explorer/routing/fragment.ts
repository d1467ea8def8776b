/** The id after the `#` of the address, unescaped; as written if its escapes are not valid (`#100%`). */
export function fragmentId(): string {
  const fragment = location.hash.slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
