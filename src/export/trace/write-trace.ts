import { html } from './html.js';
import { markdown } from './markdown.js';
import { packetOf } from './packet.js';
import { relationshipsCsv } from './relationships-csv.js';
import type { Trace } from './trace.js';

interface PacketForm {
  readonly mediaType: string;
  readonly write: (trace: Trace) => string;
}

const FORMS = {
  md: { mediaType: 'text/markdown; charset=utf-8', write: (trace) => markdown(packetOf(trace)) },
  html: {
    mediaType: 'text/html; charset=utf-8',
    write: (trace) => html(`History of ${trace.changeRequest.id}`, packetOf(trace)),
  },
  csv: { mediaType: 'text/csv; charset=utf-8; header=present', write: relationshipsCsv },
  json: { mediaType: 'application/json; charset=utf-8', write: (trace) => `${JSON.stringify(trace, null, 2)}\n` },
} as const satisfies Record<string, PacketForm>;

export type PacketFormat = keyof typeof FORMS;
export const PACKET_FORMATS = Object.keys(FORMS) as PacketFormat[];

/** The trace packet of a change request: one file. */
export interface Packet {
  /** The suggested name of the file. */
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

export function writeTrace(trace: Trace, format: PacketFormat): Packet {
  const { mediaType, write } = FORMS[format];
  return { name: `${trace.changeRequest.id}-history.${format}`, mediaType, text: write(trace) };
}
