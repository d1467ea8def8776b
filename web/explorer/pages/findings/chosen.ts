import type { VariablesOf } from '../../asking/graphql';
import type { Severity } from '../../parts/findings';
import type { FindingsQuery } from './findings-query';

export const severities: readonly Severity[] = ['ERROR', 'WARNING', 'INFO'];

/** Which findings the address asks for. */
export interface Chosen {
  readonly code: string | null;
  readonly severity: Severity | null;
  readonly group: string | null;
  readonly open: boolean | null;
  readonly subject: string | null;
}

export type Filter = NonNullable<VariablesOf<typeof FindingsQuery>['filter']>;

export function chosenIn(query: URLSearchParams): Chosen {
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

/** The filter of the API that says the same. */
export function filterOf({ code, severity, group, open, subject }: Chosen): Filter {
  return {
    ...(code !== null && { code }),
    ...(severity !== null && { severity }),
    ...(group !== null && { group }),
    ...(open !== null && { open }),
    ...(subject !== null && { subject }),
  };
}
