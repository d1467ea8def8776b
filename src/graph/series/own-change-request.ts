/** A document is of the series of each change request that it states; the key is the change request's id. */
export const OWN_CHANGE_REQUEST = {
  rule: 'change-request-number-opens-the-name',
  claim: 'A change request’s number opens the name, and the name does not say that the document only supports it.',
  basis: 'PARSED',
  // The name's own confidence is multiplied by this.
  confidence: 1,
} as const;
