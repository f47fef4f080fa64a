import { createStore, type Store } from "./store"

/** What this device remembers for comfort. Losing it costs nothing. */
export type Preferences = {
  locale: "vi" | "en"
  theme: "system" | "light" | "dark"
  /** Opens the browser's print dialogue (or prints at once in kiosk mode) after every sale. */
  autoPrint: boolean
  /** The way to this register's receipt printer. */
  printer: "browser" | "usb" | "serial" | "bluetooth"
  /** Dots a row: paper of 80 mm or of 58 mm. */
  paper: 576 | 384
  /** 0 to 1. */
  volume: number
  /** ISO time of the last file of unsent facts. */
  fileSavedAt: string | null
}

const KEY = "pos-preferences"
const DEFAULTS: Preferences = {
  locale: "vi",
  theme: "system",
  autoPrint: false,
  printer: "browser",
  paper: 576,
  volume: 0.5,
  fileSavedAt: null,
}

const readStored = (): Preferences => {
  try {
    return {
      ...DEFAULTS,
      ...(JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Preferences>),
    }
  } catch {
    return DEFAULTS
  }
}

/** The preferences of this device, saved with every change. */
export function openPreferences(): Store<Preferences> {
  const store = createStore(readStored())
  store.subscribe(() => {
    try {
      localStorage.setItem(KEY, JSON.stringify(store.get()))
    } catch {
      // A full disk must not stop the till for a preference.
    }
  })
  return store
}

const SIGNED_IN = "pos-signed-in"

/** Who is signed in in this window; a reload keeps it, a closed browser does not. */
export const signedIn = {
  read: (): string | null => {
    try {
      return sessionStorage.getItem(SIGNED_IN)
    } catch {
      return null
    }
  },
  write: (staffId: string | null): void => {
    try {
      if (staffId === null) sessionStorage.removeItem(SIGNED_IN)
      else sessionStorage.setItem(SIGNED_IN, staffId)
    } catch {
      // Without it a reload asks for the PIN again, which is safe.
    }
  },
}

/** Kept by a window that trains, over reloads; a closed browser ends the training. */
export const TRAINING = "pos-training"
