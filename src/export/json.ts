/** The items of a JSON array, one on each line, without the brackets. */
export async function* jsonArray<T>(items: AsyncIterable<T>, toValue: (item: T) => object): AsyncGenerator<string> {
  let separator = '\n';
  for await (const item of items) {
    yield separator + JSON.stringify(toValue(item));
    separator = ',\n';
  }
}

/** The members of a JSON object, one on each line, without the braces. */
export async function* jsonMembers(members: AsyncIterable<readonly [name: string, value: object]>) {
  let separator = '\n';
  for await (const [name, value] of members) {
    yield `${separator}${JSON.stringify(name)}:${JSON.stringify(value)}`;
    separator = ',\n';
  }
}
