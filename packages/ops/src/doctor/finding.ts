export type Finding = {
  what: string
  state: "ok" | "warning" | "wrong"
  /** One sentence: what was found, and if it is not right, what to do. */
  says: string
}

export const ok = (what: string, says: string): Finding => ({ what, state: "ok", says })
export const warning = (what: string, says: string): Finding => ({ what, state: "warning", says })
export const wrong = (what: string, says: string): Finding => ({ what, state: "wrong", says })
