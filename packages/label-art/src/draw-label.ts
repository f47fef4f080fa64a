import { drawGround, drawSun } from "./grounds.js"
import { drawLandscape, type LandscapeKind } from "./landscapes.js"
import type { Motif } from "./motif.js"
import { HARMONIES } from "./palette.js"
import { makePen, n } from "./pen.js"
import { drawPlate, type PlateWords } from "./plate.js"
import { SCENES } from "./scenes.js"

export type LabelSpec = {
  /** Seed of every random choice: the same slug gives the same picture, byte for byte. */
  slug: string
  motif: Motif
  /** Land of the product's commune; things of the sea and the table keep their own. */
  landscape?: LandscapeKind
  /** With words the label plate is drawn; without them the bare cut. */
  plate?: PlateWords
  /** A number that picks ground and sun, so that neighbours in a list differ; default: the slug's. */
  variant?: number
  /** Paper grain; leave it out of small cuts, where it is not seen and doubles the file. */
  hasGrain?: boolean
}

function grain(id: string): string {
  return (
    `<filter id="${id}" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".62" numOctaves="2" seed="7"/>` +
    `<feColorMatrix values="0 0 0 0 .25 0 0 0 0 .18 0 0 0 0 .1 0 0 0 -1.1 .62"/></filter>` +
    `<path d="M0 0H1200V1200H0Z" filter="url(#${id})" opacity=".2"/>`
  )
}

/** Things stand on about 880; a high plate lifts them and their land, so that it covers no foot. */
const CLEAR = 890
const MOST_LIFT = 64

/** What does not come out of the sea stands on the plain behind the beach. */
function dryLand(landscape: LandscapeKind = "hills"): LandscapeKind {
  return landscape === "waves" ? "rice" : landscape
}

/**
 * The label art of one product as an SVG text, 1200 by 1200 units: ground and pattern, sun with
 * its halo, land, the thing itself in the seven-unit ink line, paper grain, and the plate if asked.
 */
export function drawLabel(spec: LabelSpec): string {
  const pen = makePen(spec.slug)
  const scene = SCENES[spec.motif]
  const at = <T>(list: readonly [T, ...T[]], step: number): T =>
    list[Math.floor(step) % list.length] ?? list[0]
  const roll = Math.floor(pen.random() * 60)
  const variant = spec.variant ?? roll
  const harmony = HARMONIES[at(scene.harmonies, variant)]
  const ground = at(scene.grounds, variant / scene.harmonies.length + variant)
  const sunX = 600 + pen.between(-46, 46)
  const sunY = 490 + pen.between(-24, 24)
  const land = scene.land === "commune" ? dryLand(spec.landscape) : pen.pick(scene.land)
  const plate = spec.plate ? drawPlate(spec.plate) : undefined
  const lift = plate ? Math.min(MOST_LIFT, Math.max(0, CLEAR - plate.top)) : 0
  const isMirrored = variant % 2 === 1
  const figure = scene.draw(makePen(`${spec.slug}:thing`, isMirrored))
  const thing = isMirrored ? `<g transform="matrix(-1 0 0 1 1200 0)">${figure}</g>` : figure
  const landscape = drawLandscape(pen, land, scene.top + (land === "waves" ? 10 : 0))
  const layers = scene.behind ? thing + landscape : landscape + thing
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1200" width="1200" height="1200">` +
    drawGround(pen, ground, harmony, sunX, sunY) +
    drawSun(harmony, sunX, sunY - lift / 2, 372 + pen.between(-14, 22)) +
    (lift ? `<g transform="translate(0 ${n(-lift)})">${layers}</g>` : layers) +
    (spec.hasGrain === false ? "" : grain(pen.id())) +
    (plate?.svg ?? "") +
    `</svg>`
  )
}
