import type { DocumentKind } from '../ontology.js';

/** The place of a correction in its file, and who made it, when and why. */
export interface CorrectionSource {
  /** What messages call the file. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly by: string | null;
  /** `2026-11-24`. */
  readonly on: string | null;
  readonly because: string | null;
}

/** What an analyst knows better than the rules. It wins over every inference. */
export type Correction = CorrectionSource &
  (
    | {
        readonly kind: 'set';
        readonly document: string;
        /** What shall hold; null takes it away, undefined leaves it. */
        readonly documentKind?: DocumentKind;
        readonly title?: string | null;
        readonly version?: string | null;
      }
    | { readonly kind: 'sameSeries'; readonly ids: readonly string[] }
    | { readonly kind: 'notSameSeries'; readonly ids: readonly string[] }
    | { readonly kind: 'records'; readonly document: string; readonly meeting: string }
    | {
        readonly kind: 'group';
        readonly code: string;
        readonly name: string | null;
        readonly aliases: readonly string[];
      }
    | { readonly kind: 'changeRequest'; readonly id: string; readonly title: string }
    | { readonly kind: 'acknowledge'; readonly finding: string }
  );

export type CorrectionKind = Correction['kind'];
export type CorrectionOf<K extends CorrectionKind> = Extract<Correction, { kind: K }>;

/** A correction that found nothing to correct, and what it looked for. */
export interface UnmatchedCorrection {
  readonly file: string;
  readonly line: number;
  readonly lookedFor: string;
}

/** `J. Smith, 2026-11-24: the cover page says so`, as far as it is known. */
export function attributionOf({ by, on, because, file, line }: CorrectionSource): string {
  const who = [by, on].filter((part) => part !== null).join(', ');
  const said = [who, because].filter((part) => part !== null && part !== '').join(': ');
  return said === '' ? `${file}, line ${line}` : said;
}

/** The corrections that an inference uses, and which of them found what they are about. */
export class Corrections {
  readonly #matched = new Set<Correction>();

  constructor(private readonly all: readonly Correction[]) {}

  of<K extends CorrectionKind>(kind: K): CorrectionOf<K>[] {
    return this.all.filter((c): c is CorrectionOf<K> => c.kind === kind);
  }

  matched(correction: Correction): void {
    this.#matched.add(correction);
  }

  unmatched(): UnmatchedCorrection[] {
    return this.all
      .filter((correction) => !this.#matched.has(correction))
      .map((correction) => ({ file: correction.file, line: correction.line, lookedFor: lookedForBy(correction) }));
  }
}

function lookedForBy(correction: Correction): string {
  switch (correction.kind) {
    case 'set':
      return `document ${correction.document}`;
    case 'sameSeries':
    case 'notSameSeries':
      return `documents or series ${correction.ids.join(', ')}`;
    case 'records':
      return `document ${correction.document} and meeting ${correction.meeting}`;
    case 'group':
      return `group ${correction.code}`;
    case 'changeRequest':
      return `change request ${correction.id}`;
    case 'acknowledge':
      return `finding ${correction.finding}`;
  }
}
