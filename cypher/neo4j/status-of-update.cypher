// The status of the transaction of an update, which says whether it waits for another one.
// param id: string
// row status: string
SHOW TRANSACTIONS YIELD metaData, status
WHERE metaData.govgraphUpdate = $id
RETURN status
