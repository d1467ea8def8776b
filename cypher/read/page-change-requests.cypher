// A page of all change requests.
// include change-request-conditions
WITH c.id AS id
// include page-by-id
