// How many findings there are.
// row total: number
// include finding-conditions
RETURN count(f) AS total
