const formats = new Map<string, Intl.NumberFormat>()

/** Integer đồng for reading: `1.250.000 ₫` (vi, with a no-break space), `₫1,250,000` (en). */
export const formatDong = (amount: number, locale: string): string => {
  const known = formats.get(locale)
  if (known) return known.format(amount)
  const made = new Intl.NumberFormat(locale === "vi" ? "vi-VN" : locale, {
    style: "currency",
    currency: "VND",
  })
  formats.set(locale, made)
  return made.format(amount)
}
