import { changeRequestId } from '../recognition/change-request-id.js';
import { defaultProfile, type Profile } from '../recognition/profile.js';
import { ExportRequestError } from './errors.js';

/** The part of the graph that an export holds. */
export type Scope =
  | { readonly of: 'graph' }
  | { readonly of: 'changeRequest'; readonly id: string }
  | { readonly of: 'group'; readonly code: string }
  | { readonly of: 'around'; readonly id: string; readonly depth: number };

/** The greatest depth of a neighbourhood, in relationships. */
export const MAX_DEPTH = 3;

/** The longest id or code of a scope, in characters. */
export const MAX_ID_LENGTH = 5000;

/** A scope as a person writes it: at most one of the three, and `depth` only with `around`. */
export interface WrittenScope {
  readonly changeRequest?: string | undefined;
  readonly group?: string | undefined;
  readonly around?: string | undefined;
  readonly depth?: string | undefined;
}

/** Throws `ExportRequestError` if this is not a scope. Does not check whether the graph has it. */
export function readScope(
  { changeRequest, group, around, depth }: WrittenScope,
  profile: Profile = defaultProfile(),
): Scope {
  if ([changeRequest, group, around].filter((given) => given !== undefined).length > 1) {
    throw new ExportRequestError('Choose one of changeRequest, group and around.');
  }
  if (depth !== undefined && around === undefined) {
    throw new ExportRequestError('depth needs around: name the node in the middle with around.');
  }
  for (const [name, written] of Object.entries({ changeRequest, group, around })) {
    if (written !== undefined && written.length > MAX_ID_LENGTH) {
      throw new ExportRequestError(`${name} must have at most ${MAX_ID_LENGTH} characters; it has ${written.length}.`);
    }
  }
  if (changeRequest !== undefined) {
    return { of: 'changeRequest', id: changeRequestId(changeRequest, profile) ?? changeRequest };
  }
  if (group !== undefined) return { of: 'group', code: group };
  if (around === undefined) return { of: 'graph' };
  return { of: 'around', id: changeRequestId(around, profile) ?? around, depth: readDepth(depth ?? '1') };
}

/** Throws `ExportRequestError` if the depth is out of bounds. */
function readDepth(written: string): number {
  if (/^[1-9]$/.test(written) && Number(written) <= MAX_DEPTH) return Number(written);
  throw new ExportRequestError(`depth must be between 1 and ${MAX_DEPTH}, not ${written.slice(0, 40)}.`);
}

/** The name of a file of the scope, without an ending: plain letters, digits, dots and hyphens. */
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
