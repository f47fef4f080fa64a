import { showNumber } from "./show-number"

/** Đồng as people write them: `1.250.000 đ`. */
export const showMoney = (dong: number, language: string): string =>
  `${showNumber(dong, language)}\u00a0đ`
