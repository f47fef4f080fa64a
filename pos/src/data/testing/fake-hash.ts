import { toHex } from "../base64url"

export const encode = (text: string) => new TextEncoder().encode(text)
export const sha256 = async (text: string) =>
  toHex(await crypto.subtle.digest("SHA-256", encode(text)))
