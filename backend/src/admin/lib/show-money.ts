/** Đồng as people write them: `1.250.000 đ`. */
export function showMoney(dong: number, language: string): string {
  const number = new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB").format(dong)
  return `${number}\u00a0đ`
}
