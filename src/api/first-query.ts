/** The example query of the playground and the command line: the history of a change request. */
export const FIRST_QUERY = `{
  changeRequest(id: "cr18") {
    id
    title
    history {
      position
      change
      version
      document { shortName }
      meeting { label date }
      daysSincePrevious
      link { rule confidence rows { line text } }
      supporting { title }
    }
  }
}
`;
