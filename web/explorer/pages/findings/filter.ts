import type { VariablesOf } from '../../graphql/graphql';
import type { Severity } from '../../parts/findings';
import type { FindingsQuery } from './findings-query';

export const severities: readonly Severity[] = ['ERROR', 'WARNING', 'INFO'];

/** The filter in the address. */
export interface FindingsFilter {
  readonly code: string | null;
  readonly severity: Severity | null;
  readonly group: string | null;
  readonly open: boolean | null;
  readonly subject: string | null;
}

export type Filter = NonNullable<VariablesOf<typeof FindingsQuery>['filter']>;

export function readFilter(query: URLSearchParams): FindingsFilter {
  const text = (name: string): string | null => {
    const value = query.get(name);
    return value === '' ? null : value;
  };
  const open = query.get('open');
  return {
    code: text('code'),
    severity: severities.find((severity) => severity === query.get('severity')) ?? null,
    group: text('group'),
    open: open === 'true' ? true : open === 'false' ? false : null,
    subject: text('subject'),
  };
}

/** The same filter as the API takes it. */
export function toApiFilter({ code, severity, group, open, subject }: FindingsFilter): Filter {
  return {
    ...(code !== null && { code }),
    ...(severity !== null && { severity }),
    ...(group !== null && { group }),
    ...(open !== null && { open }),
    ...(subject !== null && { subject }),
  };
}
