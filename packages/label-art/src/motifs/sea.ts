import { bottle, fish, tray } from "../parts.js"
import { disc, INK, n, oval, type Pen } from "../pen.js"

/** Nước mắm: a bottle, the clay jar it ripened in, and anchovies. */
export function fishSauce(pen: Pen): string {
  const swap = pen.random() < 0.5
  const [glassX, jarX] = swap ? [842, 470] : [400, 742]
  const glass = pen.pick(["#b5561a", "#a8481a", "#93451c", "#b9651f"] as const)
  const clay = pen.pick(["#a2492d", "#8f4a32", "#b0603a"] as const)
  const cap = pen.pick(["#1f5a41", "#8c2f1b", "#2a4b63"] as const)
  const body = `M${jarX - 150} 470C${jarX - 250} 540 ${jarX - 250} 790 ${jarX - 108} 882H${jarX + 108}C${jarX + 250} 790 ${jarX + 250} 540 ${jarX + 150} 470Z`
  const inside =
    pen.spot(
      `M${jarX + 70} 460C${jarX + 170} 560 ${jarX + 160} 780 ${jarX + 40} 890H${jarX + 260}V460Z`,
      INK,
      0.18,
    ) +
    pen.line(
      `M${jarX - 220} 590Q${jarX} 640 ${jarX + 220} 590M${jarX - 226} 632Q${jarX} 684 ${jarX + 226} 632`,
      5,
      INK,
      0.6,
    ) +
    pen.line(`M${jarX - 170} 716${"q14 -26 28 0t28 0".repeat(6)}`, 6, "#f0c39b") +
    pen.line(`M${jarX - 176} 560Q${jarX - 166} 520 ${jarX - 138} 498`, 12, "#f4c9a4", 0.55)
  const cloth = `M${jarX - 152} 424C${jarX - 132} 338 ${jarX + 132} 338 ${jarX + 152} 424Z`
  return (
    pen.shape(body, clay, { inside }) +
    pen.shape(cloth, "#d3b877", {
      inside: pen.line(
        `M${jarX} 366Q${jarX - 60} 376 ${jarX - 100} 424M${jarX} 366Q${jarX} 390 ${jarX + 6} 424M${jarX} 366Q${jarX + 64} 376 ${jarX + 104} 424`,
        5,
        INK,
        0.55,
      ),
    }) +
    pen.shape(`M${jarX - 172} 420H${jarX + 172}V470H${jarX - 172}Z`, "#bd6a43") +
    bottle(
      pen,
      { x: glassX, foot: 886, width: 258, height: 650, glass, neck: "#7d3410", cap },
      (x, y) => fish(pen, x, y, 170, 0),
    ) +
    fish(pen, swap ? 520 : 720, 214, 220, swap ? 10 : -10) +
    fish(pen, swap ? 330 : 936, 268, 170, swap ? -14 : 18) +
    fish(pen, swap ? 640 : 208, swap ? 330 : 350, 140, -26)
  )
}

/** Mực khô, mực một nắng: three squid on a drying line. */
export function squid(pen: Pen): string {
  const one = (x: number, y: number, s: number) => {
    const arms = [-3.2, -2.2, -1.3, -0.5, 0.5, 1.3, 2.2, 3.2]
      .map((t) => {
        const far = 62 * s * t * 0.62
        const low = 190 * s - Math.abs(t) * 16 * s + pen.between(-14, 14)
        return `M${n(x + t * 13 * s)} ${n(y + 330 * s)}C${n(x + t * 17 * s)} ${n(y + 390 * s)} ${n(x + far * 1.2)} ${n(y + (330 + 90) * s)} ${n(x + far)} ${n(y + 330 * s + low)}`
      })
      .join("")
    const mantle = `M${n(x)} ${n(y)}C${n(x + 36 * s)} ${n(y + 32 * s)} ${n(x + 78 * s)} ${n(y + 42 * s)} ${n(x + 128 * s)} ${n(y + 112 * s)}C${n(x + 122 * s)} ${n(y + 128 * s)} ${n(x + 108 * s)} ${n(y + 128 * s)} ${n(x + 94 * s)} ${n(y + 128 * s)}C${n(x + 104 * s)} ${n(y + 200 * s)} ${n(x + 84 * s)} ${n(y + 260 * s)} ${n(x + 62 * s)} ${n(y + 292 * s)}Q${n(x)} ${n(y + 276 * s)} ${n(x - 62 * s)} ${n(y + 292 * s)}C${n(x - 84 * s)} ${n(y + 260 * s)} ${n(x - 104 * s)} ${n(y + 200 * s)} ${n(x - 94 * s)} ${n(y + 128 * s)}C${n(x - 108 * s)} ${n(y + 128 * s)} ${n(x - 122 * s)} ${n(y + 128 * s)} ${n(x - 128 * s)} ${n(y + 112 * s)}C${n(x - 78 * s)} ${n(y + 42 * s)} ${n(x - 36 * s)} ${n(y + 32 * s)} ${n(x)} ${n(y)}Z`
    const speckles = Array.from({ length: 26 }, () =>
      pen.spot(
        disc(x + pen.between(-70, 70) * s, y + pen.between(70, 260) * s, pen.between(3, 7) * s),
        "#b9733e",
        0.55,
      ),
    ).join("")
    const seams = pen.line(
      `M${n(x)} ${n(y + 40 * s)}V${n(y + 270 * s)}M${n(x - 52 * s)} ${n(y + 120 * s)}Q${n(x - 60 * s)} ${n(y + 200 * s)} ${n(x - 38 * s)} ${n(y + 270 * s)}M${n(x + 52 * s)} ${n(y + 120 * s)}Q${n(x + 60 * s)} ${n(y + 200 * s)} ${n(x + 38 * s)} ${n(y + 270 * s)}`,
      4,
      "#a5622f",
      0.7,
    )
    const head = `M${n(x - 54 * s)} ${n(y + 284 * s)}H${n(x + 54 * s)}Q${n(x + 60 * s)} ${n(y + 350 * s)} ${n(x)} ${n(y + 356 * s)}Q${n(x - 60 * s)} ${n(y + 350 * s)} ${n(x - 54 * s)} ${n(y + 284 * s)}Z`
    return (
      pen.line(arms, 19 * s) +
      pen.line(arms, 9.5 * s, "#f3d3a2") +
      pen.shape(head, "#b9713f") +
      pen.shape(mantle, "#efc592", { inside: speckles + seams }) +
      pen.spot(disc(x - 24 * s, y + 318 * s, 8 * s) + disc(x + 24 * s, y + 318 * s, 8 * s), INK) +
      pen.shape(`M${n(x - 15)} ${n(y - 34)}h30v52h-30z`, "#a9793a", { width: 6 })
    )
  }
  return (
    pen.line("M-20 214Q300 268 600 262T1220 190", 8, "#5c3519") +
    one(300, 262, 0.86) +
    one(604, 292, 1.14) +
    one(902, 246, 0.86)
  )
}

/** Tôm nõn: dried shrimp on a tray. */
export function shrimp(pen: Pen): string {
  const one = (x: number, y: number, turn: number, s: number) => {
    const at = `translate(${n(x)} ${n(y)}) rotate(${n(turn)})`
    const q = (value: number) => n(value * s)
    const d = `M${q(-84)} ${q(24)}C${q(-96)} ${q(-60)} ${q(-20)} ${q(-104)} ${q(40)} ${q(-78)}C${q(98)} ${q(-50)} ${q(100)} ${q(22)} ${q(60)} ${q(52)}L${q(30)} ${q(26)}C${q(52)} ${q(4)} ${q(44)} ${q(-32)} ${q(14)} ${q(-40)}C${q(-20)} ${q(-46)} ${q(-44)} ${q(-16)} ${q(-40)} ${q(22)}Z`
    const rings = `M${q(-92)} ${q(-14)}Q${q(-60)} ${q(-14)} ${q(-38)} ${q(4)}M${q(-66)} ${q(-70)}Q${q(-44)} ${q(-50)} ${q(-28)} ${q(-24)}M${q(-8)} ${q(-94)}Q${q(-4)} ${q(-64)} ${q(2)} ${q(-42)}M${q(52)} ${q(-72)}Q${q(36)} ${q(-50)} ${q(26)} ${q(-34)}M${q(90)} ${q(-22)}Q${q(62)} ${q(-18)} ${q(42)} ${q(-16)}`
    const tail = `M${q(-84)} ${q(24)}L${q(-106)} ${q(70)}L${q(-64)} ${q(58)}L${q(-34)} ${q(72)}L${q(-40)} ${q(22)}Z`
    return (
      pen.shape(tail, "#c9512f", { at, width: 5.5 }) +
      pen.shape(d, "#ec8a5e", {
        at,
        width: 5.5,
        inside:
          pen.spot(
            `M${q(-100)} ${q(30)}C${q(-106)} ${q(-80)} ${q(-10)} ${q(-124)} ${q(50)} ${q(-92)}L${q(40)} ${q(-66)}C${q(-10)} ${q(-84)} ${q(-70)} ${q(-50)} ${q(-64)} ${q(30)}Z`,
            "#fbd2ac",
            0.8,
          ) + pen.line(rings, 4.5, "#8f2f18"),
      })
    )
  }
  const turn = pen.between(0, 60)
  const ring = [0, 1, 2, 3, 4, 5].map((index) => {
    const angle = ((index * 60 + turn) * Math.PI) / 180
    return one(
      600 + 188 * Math.cos(angle),
      546 + 188 * Math.sin(angle),
      index * 60 + turn + pen.between(60, 120),
      0.94,
    )
  })
  return tray(pen, 600, 540, 376) + ring.join("") + one(600, 556, turn + 20, 1)
}

/** Cá khô, cá một nắng: fish laid out on a tray. */
export function driedFish(pen: Pen): string {
  const tone = pen.pick(["#c7b48a", "#a9b6ae", "#d3a76b"] as const)
  const rows = [-150, -52, 46, 144]
  const laid = rows.map((y, index) =>
    fish(
      pen,
      600 + (index % 2 ? 26 : -18),
      545 + y,
      index === 0 || index === 3 ? 400 : 500,
      pen.between(-7, 3),
      tone,
    ),
  )
  return tray(pen, 600, 540, 376) + laid.join("")
}

/** Sứa: a jellyfish over the sea. */
export function jellyfish(pen: Pen): string {
  const bell =
    "M300 560C290 300 470 220 600 220S910 300 900 560Q860 610 820 566Q780 620 735 570Q690 622 645 572Q600 624 555 572Q510 622 465 570Q420 620 380 566Q340 610 300 560Z"
  const arms = [390, 470, 560, 650, 740, 820]
    .map((x, index) => `M${x} 590C${x - 50} 670 ${x + 60} 730 ${x - 6} ${index % 2 ? 850 : 820}`)
    .join("")
  const frill = pen.line(
    "M520 600C470 690 580 740 520 850M600 604C560 700 660 750 610 880M680 600C640 690 740 740 690 846",
    34,
  )
  return (
    pen.line(arms, 15) +
    pen.line(arms, 6, "#e6f0ea") +
    frill +
    pen.line(
      "M520 600C470 690 580 740 520 850M600 604C560 700 660 750 610 880M680 600C640 690 740 740 690 846",
      21,
      "#f2c9b8",
    ) +
    pen.shape(bell, "#a9cdd2", {
      inside:
        pen.spot("M700 220C860 300 860 480 820 640H940V200Z", INK, 0.12) +
        pen.line(
          "M600 240V560M600 240Q470 340 440 570M600 240Q730 340 760 570",
          5,
          "#f6fbf4",
          0.8,
        ) +
        pen.line("M366 440Q384 330 480 280", 17, "#ffffff", 0.75),
    }) +
    pen.shape(oval(600, 330, 74, 30), "#f2c9b8", { width: 5 })
  )
}
