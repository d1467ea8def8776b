import { duplicateRow } from './duplicate-row.js';
import type { FaultRule } from './fault.js';
import { rowUnreadable } from './row-unreadable.js';
import { rowVanished } from './row-vanished.js';

/** Every rule that finds faults. */
export const FAULT_RULES: readonly FaultRule[] = [duplicateRow, rowUnreadable, rowVanished];
