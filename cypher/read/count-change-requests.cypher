// How many change requests there are.
// row total: number
// include change-request-conditions
RETURN count(c) AS total
