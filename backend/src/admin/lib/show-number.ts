/** A number as people write it in their language: `1.250,5`. */
export function showNumber(value: number, language: string, mostDigits = 3): string {
  return new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB", {
    maximumFractionDigits: mostDigits,
  }).format(value)
}
