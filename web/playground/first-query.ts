/** What the editor holds the first time, when neither the address nor the browser's storage says otherwise. */
export const firstQuery = `# How did CR018 get to its latest version,
# and at which meetings?
query History {
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
      link {
        type
        rule
        confidence
        rows { line text }
      }
      supporting { title }
    }
  }
}
`;
