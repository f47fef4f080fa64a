const PAGE_SIZE = 10
const NAMES = ["Lan", "Hùng", "", "Chị Thảo", "Minh"]
const TEXTS = [
  "DEMO: bánh giòn, mật không gắt. Mua lần thứ ba.",
  "DEMO: hộp hơi móp một góc, hàng bên trong vẫn nguyên. Giao đúng hẹn.\n\nLần sau mong bọc kỹ hơn.",
  "",
  "DEMO: không thơm như lần trước.",
  "DEMO: quà cho bà, bà ưng.",
]

/** Made-up reviews: of every third product none, of the others up to thirteen. */
export function reviewsAnswer({ handle, title, titleEn, netContent, producer, image }, page) {
  const n = handle.length % 3 === 0 ? 0 : handle.length % 2 === 0 ? 13 : 2
  const all = Array.from({ length: n }, (_, i) => ({
    id: `rev_${handle}_${i}`,
    points: [5, 4, 5, 2, 3][i % 5],
    text: TEXTS[i % 5],
    name: NAMES[i % 5],
    language: "vi",
    day: `2026-11-${String(20 - i).padStart(2, "0")}`,
    netContent,
    photos: i === 1 && image ? [{ src: image, width: 480, height: 480 }] : [],
    answer:
      i === 1
        ? {
            text: "DEMO: cảm ơn bạn, chúng tôi đã đổi hộp dày hơn.",
            producer: producer?.name ?? "",
            day: "2026-11-20",
          }
        : null,
  }))
  const byPoints = [1, 2, 3, 4, 5].map((given) => all.filter((one) => one.points === given).length)
  const sum = all.reduce((total, one) => total + one.points, 0)
  return {
    product: { handle, title, titleEn: titleEn ?? null },
    count: n,
    average: n === 0 ? null : Math.round((sum * 10) / n) / 10,
    byPoints,
    reviews: all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    page,
    pages: Math.max(1, Math.ceil(n / PAGE_SIZE)),
  }
}
