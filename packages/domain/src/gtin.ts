/** GS1 check digit (0 to 9) of the digits before it; weights 3 and 1 from the right. */
export const gs1CheckDigit = (digits: string): number => {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    sum += Number(digits[digits.length - 1 - i]) * (i % 2 === 0 ? 3 : 1)
  }
  return (10 - (sum % 10)) % 10
}

/** Whether a text is a GTIN-8, -12, -13 or -14 with a right check digit (GS1 General Specifications §7.9). */
export const isGtin = (text: string): boolean =>
  /^(\d{8}|\d{12,14})$/.test(text) && Number(text.slice(-1)) === gs1CheckDigit(text.slice(0, -1))

/** Whether a text is an EAN-13 with a right check digit. */
export const isEan13 = (text: string): boolean => text.length === 13 && isGtin(text)
