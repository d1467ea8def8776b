import { changeRequestId } from '../graph/identity.js';
import { ExportRequestError } from './errors.js';

/** Of what part of the graph an export is. */
export type Scope =
  | { readonly of: 'graph' }
  | { readonly of: 'changeRequest'; readonly id: string }
  | { readonly of: 'group'; readonly code: string }
  | { readonly of: 'around'; readonly id: string; readonly depth: number };

/** How far a neighbourhood may reach, in relationships. */
export const MOST_DEPTH = 3;

/** A scope as a person writes it: at most one of the three, and `depth` beside `around` only. */
export interface WrittenScope {
  readonly changeRequest?: string | undefined;
  readonly group?: string | undefined;
  readonly around?: string | undefined;
  readonly depth?: string | undefined;
}

/** Throws `ExportRequestError` where what is written is no scope. That it is there is not asked. */
export function readScope({ changeRequest, group, around, depth }: WrittenScope): Scope {
  if ([changeRequest, group, around].filter((given) => given !== undefined).length > 1) {
    throw new ExportRequestError('Ask for one of changeRequest, group and around, not for several.');
  }
  if (depth !== undefined && around === undefined) {
    throw new ExportRequestError('A depth goes with around; name what the neighbourhood is of.');
  }
  if (changeRequest !== undefined) {
    return { of: 'changeRequest', id: changeRequestId(changeRequest) ?? changeRequest };
  }
  if (group !== undefined) return { of: 'group', code: group };
  if (around === undefined) return { of: 'graph' };
  if (depth !== undefined && !/^[1-9]$/.test(depth)) throw outOfBounds();
  const relationships = Number(depth ?? 1);
  if (relationships > MOST_DEPTH) throw outOfBounds();
  return { of: 'around', id: changeRequestId(around) ?? around, depth: relationships };
}

const outOfBounds = () => new ExportRequestError(`The depth must be between 1 and ${MOST_DEPTH}.`);

/** What a file of the scope is called, without an ending: plain letters, digits, dots and hyphens. */
export function fileNameOf(scope: Scope): string {
  return ['govgraph', ...partsOf(scope)]
    .join('-')
    .replace(/[^A-Za-z0-9.-]+/g, '-')
    .slice(0, 100);
}

function partsOf(scope: Scope): string[] {
  switch (scope.of) {
    case 'graph':
      return [];
    case 'changeRequest':
      return [scope.id];
    case 'group':
      return [scope.code];
    case 'around':
      return [scope.id, String(scope.depth)];
  }
}
