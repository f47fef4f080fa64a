/** Advance of each letter in hundredths of an em, as Chromium sets it. */
const HEAD =
  "a59b65c57d65e59f41g61h64i29j29k60l28m96n64o61p65q65r45s55t41u63v58w88x59y61z54A71B69C68D70E63F60G73H73I30J38K70L51M95N79O72P65Q73R69S66T58U73V68W100X72Y66Z58đ65Đ75ơ64Ơ73ư67Ư73 22·25-36–54(33)33.25,21&75"
const TEXT =
  "a58b67c61d67e61f40g65h59i24j24k57l24m92n59o65p67q67r36s51t40u59v55w85x53y57z47A69B69C78D74E60F58G81H73I27J39K67L54M87N74O88P65Q88R65S65T53U71V68W101X64Y65Z58đ67Đ74ơ65Ơ88ư64Ư71 17·35-57–63(35)35.35,33&77"
const DEFAULT = 64

const table = (text: string) =>
  new Map([...text.matchAll(/(\D)(\d+)/g)].map(([, letter = "", width]) => [letter, Number(width)]))
const WIDTHS = { head: table(HEAD), text: table(TEXT) }

/** Marks over and under a letter add no width; the horn of ơ and ư does. */
function baseOf(letter: string): string {
  return letter
    .normalize("NFD")
    .replace(/[\u0300-\u031a\u0323]/g, "")
    .normalize("NFC")
}

/** Width in em of a line in Bricolage Grotesque 800 ("head") or Plus Jakarta Sans 600 ("text"). */
export function widthInEm(text: string, face: "head" | "text"): number {
  const widths = WIDTHS[face]
  const sum = [...text.normalize("NFC")].reduce(
    (total, letter) => total + (widths.get(baseOf(letter)) ?? DEFAULT),
    0,
  )
  return sum / 100
}
