// The full text of names, titles and references. No word is left out.
CREATE FULLTEXT INDEX words_of_things IF NOT EXISTS
FOR (n:`Group`|Meeting|Document|ChangeRequest|DocumentSeries)
ON EACH [n.code, n.name, n.chair, n.label, n.shortName, n.title, n.reference]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
