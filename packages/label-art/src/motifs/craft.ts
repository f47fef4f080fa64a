import { leaf } from "../parts.js"
import { box, disc, INK, n, oval, type Pen } from "../pen.js"

/** Hương trầm, nhang: sticks in a bronze burner, smoke rising. */
export function incense(pen: Pen): string {
  const sticks = [-150, -90, -30, 30, 90, 150].map((dx, index) => {
    const top = 330 + Math.abs(dx) * 0.36 + (index % 2) * 26
    const tip = 600 + dx * 1.5
    return (
      pen.line(`M${600 + dx} 640L${n(tip)} ${n(top)}`, 18) +
      pen.line(`M${600 + dx} 640L${n(600 + dx * 1.34)} ${n(top + 120)}`, 8, "#b5342a") +
      pen.line(`M${n(600 + dx * 1.34)} ${n(top + 120)}L${n(tip)} ${n(top)}`, 9, "#a9793a") +
      pen.spot(disc(tip, top, 10), "#f08a3c")
    )
  })
  const smoke = pen.line(
    "M470 330C400 270 540 220 470 130M610 310C540 240 690 190 610 90M740 330C680 270 810 230 750 140",
    11,
    "#fffaf0",
    0.85,
  )
  const bronze = pen.pick(["#a8752f", "#8a4b32", "#3f6f68"] as const)
  const d = "M340 640H860C880 760 800 830 720 846L740 890H460L480 846C400 830 320 760 340 640Z"
  const inside =
    pen.spot("M740 630C760 740 720 820 640 900H880V630Z", INK, 0.18) +
    pen.line(`M350 720${"q21 -30 42 0t42 0".repeat(6)}`, 6, "#f6dfb5") +
    pen.line("M372 690Q376 760 430 806", 13, "#fff2d6", 0.55)
  return (
    smoke +
    sticks.join("") +
    pen.line("M340 690C250 670 250 790 360 780M860 690C950 670 950 790 840 780", 38) +
    pen.line("M340 690C250 670 250 790 360 780M860 690C950 670 950 790 840 780", 24, bronze) +
    pen.shape(d, bronze, { inside }) +
    pen.shape(oval(600, 640, 272, 42), "#d9c49a", {
      inside: pen.spot(
        Array.from({ length: 60 }, () =>
          disc(pen.between(350, 850), pen.between(606, 676), pen.between(2, 5)),
        ).join(""),
        "#8f7a4f",
        0.7,
      ),
    }) +
    leaf(pen, 300, 880, 150, -150) +
    leaf(pen, 900, 880, 150, -24, "#3f7a45")
  )
}

/** Vòng trầm: a string of agarwood beads. */
export function beads(pen: Pen): string {
  const count = 22
  const ring = Array.from({ length: count }, (_, index) => {
    const angle = (index * 2 * Math.PI) / count + 0.2
    const [x, y] = [600 + 262 * Math.cos(angle), 500 + 250 * Math.sin(angle)]
    const grain = `M${n(x - 30)} ${n(y - 8)}q30 14 60 0M${n(x - 28)} ${n(y + 10)}q28 12 56 0`
    return pen.shape(disc(x, y, 40), pen.pick(["#7d4a26", "#6b3d1f", "#8f5a2e"] as const), {
      width: 6,
      inside:
        pen.line(grain, 4, "#d9a66a", 0.6) + pen.spot(disc(x - 14, y - 15, 7), "#fbe3c0", 0.75),
    })
  })
  const tassel = Array.from(
    { length: 11 },
    (_, index) => `M${580 + index * 4} 816Q${560 + index * 8} 850 ${556 + index * 9} 906`,
  ).join("")
  return (
    leaf(pen, 500, 520, 230, -60) +
    leaf(pen, 520, 540, 230, -10, "#3f7a45") +
    leaf(pen, 500, 540, 190, 60, "#6aa35d") +
    ring.join("") +
    pen.line("M600 760V800", 9, "#b5342a") +
    pen.shape(disc(600, 800, 24), "#d79a3a", { width: 6 }) +
    pen.line(tassel, 8, "#b5342a")
  )
}

/** Đũa, đồ bếp bằng gỗ: chopsticks in a tied bundle, a ladle, a board. */
export function woodware(pen: Pen): string {
  const sticks = Array.from({ length: 9 }, (_, index) => {
    const dx = (index - 4) * 30
    return (
      pen.shape(
        `M${570 + dx * 0.8} 870L${588 + dx * 1.7} ${236 + (index % 3) * 26}H${606 + dx * 1.7}L${600 + dx * 0.8} 870Z`,
        pen.pick(["#7d4a26", "#8f5a2e", "#5c3519"] as const),
        { width: 5.5 },
      ) + pen.line(`M${590 + dx * 1.62} ${300 + (index % 3) * 26}h16`, 5, "#f0d79c")
    )
  })
  const board = box(180, 330, 290, 470, 60)
  return (
    pen.shape(board, "#c79a5c", {
      inside: pen.line(
        "M210 300C240 460 200 640 240 820M270 300C290 460 260 640 290 820M330 300C340 480 320 640 350 820M390 300C400 460 380 640 400 820M440 300C440 460 430 640 440 820",
        4,
        "#8d5a24",
        0.6,
      ),
    }) +
    pen.shape(disc(325, 392, 24), "#f2e4c4") +
    pen.shape("M830 470C760 470 740 640 830 690C930 640 920 470 830 470Z", "#a9743a", {
      inside: pen.spot("M834 510C790 510 780 620 834 654C890 620 884 510 834 510Z", INK, 0.22),
    }) +
    pen.shape("M810 470L820 180Q834 160 850 180L856 470Z", "#a9743a") +
    sticks.join("") +
    pen.shape("M440 560Q600 610 760 560L752 640Q600 690 448 640Z", "#4f8a4b", {
      inside: pen.line("M444 586Q600 636 756 586M448 612Q600 662 752 612", 4, INK, 0.5),
    }) +
    pen.shape(
      "M560 600q-80 -60 -90 10q20 60 90 -10zM610 600q80 -60 90 10q-20 60 -90 -10z",
      "#6aa35d",
    ) +
    pen.shape(disc(585, 604, 22), "#3c7147", { width: 6 })
  )
}
