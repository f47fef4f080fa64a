const TAG = /<\/?[a-z!][^<>]*>/gi
// Controls, characters nobody sees, those that turn the reading direction; lines stay.
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu
const CONTACT = [
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /\b(?:https?:\/\/|www\.)\S+/gi,
  /\b[\w-]+\.(?:com|net|org|vn|info|shop|me)\b(?:\/\S*)?/gi,
  /(?<!\d)(?:\+?84|0)(?:[ .-]?\d){8,10}(?!\d)/g,
]
const HIDDEN = "•••"

function withoutTags(text: string): string {
  const next = text.replace(TAG, " ")
  // What stood around a tag may have become one.
  return next === text ? text : withoutTags(next)
}

/**
 * A stranger's text as it may be kept: one Unicode form, no markup, nothing that nobody sees. Lines
 * stay, of empty ones one. Screens escape it all the same.
 */
export function plainText(text: string): string {
  return withoutTags(text.normalize("NFC").replace(/\r\n?/g, "\n").replace(UNSEEN, ""))
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
}

/** `plainText` for pages that everybody reads: phone numbers, mail and web addresses are hidden. */
export function publicText(text: string): string {
  return CONTACT.reduce((shown, pattern) => shown.replace(pattern, HIDDEN), plainText(text))
}
