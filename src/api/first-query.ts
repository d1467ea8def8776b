/** A first query to paste: the question that the program is for. */
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
