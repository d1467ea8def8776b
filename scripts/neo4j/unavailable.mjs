/** This machine lacks something that the Neo4j of the tests needs; the message is one line that says what. */
export class Neo4jUnavailable extends Error {
  /** @param {string} wanted */
  constructor(wanted) {
    super(`Neo4j for the tests wants ${wanted}. Or let NEO4J_URI name a running one.`);
    this.name = 'Neo4jUnavailable';
  }
}
