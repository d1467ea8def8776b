import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { PACKAGE_ROOT } from '../../src/package-root.js';

/** See `test/truth/truth.schema.json`. */
export interface Truth {
  readonly listing: string;
  /** The profile that the page is read with, where it is not the default. */
  readonly profile?: string;
  readonly groups: Readonly<Record<string, LabelledGroup>>;
  readonly unreadable?: readonly number[];
  readonly meetings: Readonly<Record<string, LabelledMeeting>>;
}

export interface LabelledGroup {
  readonly name?: string;
  readonly level?: number;
  readonly status?: string;
  readonly chair?: string;
  readonly formerNames?: readonly string[];
  readonly reportsTo?: readonly string[];
  readonly succeeds?: readonly string[];
  readonly closedBy?: string;
}

export interface LabelledMeeting {
  readonly number?: string;
  readonly extraordinary?: true;
  readonly findings?: readonly string[];
  readonly documents: Readonly<Record<string, LabelledDocument>>;
}

export interface LabelledDocument {
  readonly rows?: readonly number[];
  readonly kind: string;
  readonly title?: string;
  readonly version?: string;
  readonly markers?: readonly string[];
  readonly attachment?: number;
  readonly attachedTo?: number;
  readonly versionOf?: string;
  readonly revises?: number;
  readonly retables?: number;
  readonly records?: string | null;
  readonly supports?: readonly string[];
  readonly refersTo?: readonly string[];
  readonly termsOfReferenceOf?: string;
  readonly findings?: readonly string[];
  readonly open?: readonly string[];
}

/** The page that the listing of a truth file names, and what a reader takes from it. */
export interface LabelledPage {
  readonly name: string;
  readonly truth: Truth;
  readonly text: string;
}

const FOLDER = join(PACKAGE_ROOT, 'test/truth');
export const BASELINE = join(FOLDER, 'baseline.json');
/** The real rows, held to more than the invented ones. */
export const SAMPLE = 'mhhs';

/** All truth files, the sample first. Throws where one does not follow the schema. */
export function labelledPages(): LabelledPage[] {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  const { $schema: _, ...schema } = JSON.parse(readFileSync(join(FOLDER, 'truth.schema.json'), 'utf8')) as object & {
    $schema: string;
  };
  const isTruth = ajv.compile<Truth>(schema);
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort((a, b) => Number(b === SAMPLE) - Number(a === SAMPLE) || (a < b ? -1 : 1))
    .map((name) => {
      const truth: unknown = parse(readFileSync(join(FOLDER, `${name}.yaml`), 'utf8'));
      if (!isTruth(truth)) throw new Error(`test/truth/${name}.yaml: ${ajv.errorsText(isTruth.errors)}`);
      return { name, truth, text: readFileSync(join(PACKAGE_ROOT, truth.listing), 'utf8') };
    });
}
