/** The answer of a request, once it came. Rejects with what the browser says went wrong. */
export const answered = <T>(request: IDBRequest<T>): Promise<IDBRequest<T>> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request)
    request.onerror = () => reject(request.error)
  })

/** Resolves once a transaction is over: null after `complete` or an abort of our own, else what broke it. */
export const ended = (transaction: IDBTransaction): Promise<DOMException | null> =>
  new Promise((resolve) => {
    transaction.oncomplete = () => resolve(null)
    transaction.onabort = () => resolve(transaction.error)
  })

/** Undoes a transaction, if it has not broken by itself already. */
export function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "InvalidStateError")) throw error
  }
}
