/**
 * A value kept in this browser, shared by all tabs, for `useSyncExternalStore`. What is stored by
 * an older or a foreign version is dropped by `read`, never trusted.
 */
export type LocalStore<T> = {
  subscribe(listener: () => void): () => void
  get(): T
  getServer(): T
  set(next: T): void
}

export function localStore<T>(key: string, empty: T, read: (stored: unknown) => T): LocalStore<T> {
  const listeners = new Set<() => void>()
  let current: T | null = null

  function load(): T {
    try {
      const text = localStorage.getItem(key)
      return text === null ? empty : read(JSON.parse(text))
    } catch {
      return empty
    }
  }

  function tell() {
    for (const listener of listeners) listener()
  }

  function onStorage(event: StorageEvent) {
    if (event.key !== key && event.key !== null) return
    current = null
    tell()
  }

  return {
    subscribe(listener) {
      if (listeners.size === 0) window.addEventListener("storage", onStorage)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) window.removeEventListener("storage", onStorage)
      }
    },
    get() {
      current ??= load()
      return current
    },
    getServer: () => empty,
    set(next) {
      current = next
      try {
        localStorage.setItem(key, JSON.stringify(next))
      } catch {
        // A full or forbidden storage keeps the value for this page only.
      }
      tell()
    },
  }
}
