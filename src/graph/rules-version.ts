/** Changes whenever the same readings would give another graph. */
export const RULES_VERSION = '6';
