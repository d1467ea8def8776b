import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';

/** Reports a fault of a file: the line counts from 1. */
export type Refuse = (line: number, fault: string, remedy: string) => never;

type Path = readonly (string | number)[];

export interface YamlFile {
  /** As JavaScript values. */
  readonly value: unknown;
  /** The line of a value; of the nearest value that contains it, if it is missing. */
  readonly lineOf: (path: Path) => number;
  /** The line of a key of the mapping at `path`. */
  readonly lineOfKey: (path: Path, key: string) => number;
  readonly has: (path: Path) => boolean;
}

/** The contents of a YAML file, with the line of each value. Calls `refuse` if the text is not valid YAML. */
export function readYaml(text: string, refuse: Refuse): YamlFile {
  const lines = new LineCounter();
  const lineAt = (offset: number | undefined): number =>
    offset === undefined ? 1 : Math.max(1, lines.linePos(offset).line);
  const document = orRefuse(() => parseDocument(text, { lineCounter: lines }), refuse);
  const error = document.errors[0];
  if (error) {
    const said = error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '');
    refuse(lineAt(error.pos[0]), `this is not valid YAML: ${said}`, 'correct it');
  }
  const nodeAt = (path: Path): unknown => (path.length === 0 ? document.contents : document.getIn(path, true));
  return {
    value: orRefuse((): unknown => document.toJS(), refuse),
    has: (path) => nodeAt(path) !== undefined,
    lineOf: (path) => {
      for (let length = path.length; length >= 0; length--) {
        const node = nodeAt(path.slice(0, length));
        if (isNode(node) && node.range) return lineAt(node.range[0]);
      }
      return 1;
    },
    lineOfKey: (path, key) => {
      const map = nodeAt(path);
      const keys = isMap(map) ? map.items.map((pair) => pair.key) : [];
      const found = keys.find((one) => isScalar(one) && String(one.value) === key);
      return lineAt(isNode(found) ? found.range?.[0] : undefined);
    },
  };
}

/** The parser throws on too many aliases and on values that are nested too deeply. */
function orRefuse<T>(parse: () => T, refuse: Refuse): T {
  try {
    return parse();
  } catch {
    return refuse(1, 'the file has too many aliases or too many levels', 'write each list out, without * and &');
  }
}
