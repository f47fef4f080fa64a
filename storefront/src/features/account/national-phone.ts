/** A kept number (`+84912345678`) as people dial it here: `0912345678`. */
export const nationalPhone = (phone: string) => phone.replace(/^\+84/, "0")
