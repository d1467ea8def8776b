// The full text of names, titles and references. No word is left out.
CREATE FULLTEXT INDEX words_of_content IF NOT EXISTS
FOR (n:`Group`|Meeting|Document|ChangeRequest|DocumentSeries|Publication)
ON EACH [n.code, n.name, n.chair, n.label, n.shortName, n.title, n.reference]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
