import type { GroundKind } from "./grounds.js"
import type { LandscapeKind } from "./landscapes.js"
import type { Motif } from "./motif.js"
import * as craft from "./motifs/craft.js"
import * as drinks from "./motifs/drinks.js"
import * as farm from "./motifs/farm.js"
import * as garden from "./motifs/garden.js"
import * as grains from "./motifs/grains.js"
import * as jars from "./motifs/jars.js"
import * as kitchen from "./motifs/kitchen.js"
import * as sea from "./motifs/sea.js"
import * as sweets from "./motifs/sweets.js"
import type { HarmonyName } from "./palette.js"
import type { Pen } from "./pen.js"

type List<T> = readonly [T, ...T[]]

/** How a motif is staged: its thing, the grounds and colours that suit it, where it stands. */
export type Scene = {
  draw: (pen: Pen) => string
  grounds: List<GroundKind>
  harmonies: List<HarmonyName>
  /** "commune": the land of the product's commune; else the land the thing needs. */
  land: "commune" | List<LandscapeKind>
  /** Upper edge of the land, of 1200. */
  top: number
  /** The land lies in front of the thing. */
  behind?: boolean
}

const onLand = (
  draw: Scene["draw"],
  grounds: Scene["grounds"],
  harmonies: Scene["harmonies"],
  top = 850,
): Scene => ({ draw, grounds, harmonies, land: "commune", top })
const bySea = (
  draw: Scene["draw"],
  grounds: Scene["grounds"],
  harmonies: Scene["harmonies"],
  top = 850,
): Scene => ({ draw, grounds, harmonies, land: ["waves"], top })
const atTable = (
  draw: Scene["draw"],
  grounds: Scene["grounds"],
  harmonies: Scene["harmonies"],
  top = 820,
): Scene => ({ draw, grounds, harmonies, land: ["weave"], top })

export const SCENES: Record<Motif, Scene> = {
  "cu-do": onLand(sweets.cuDo, ["rays"], ["wheat", "clay", "butter", "coral", "sage"], 800),
  "peanut-candy": onLand(sweets.peanutCandy, ["rays", "stripes"], ["butter", "wheat", "rose"], 850),
  peanuts: onLand(sweets.peanuts, ["contour", "stripes"], ["leaf", "straw"], 800),
  "rice-cracker": onLand(
    sweets.riceCracker,
    ["stripes", "rays"],
    ["straw", "clay", "wheat", "sage"],
    840,
  ),
  "rice-paper": atTable(sweets.ricePaper, ["stripes", "contour"], ["sage", "foam", "straw"], 810),
  molasses: onLand(sweets.molasses, ["rays", "stripes"], ["rose", "butter"], 850),
  "fish-sauce": bySea(
    sea.fishSauce,
    ["net", "net", "rays"],
    ["sea", "foam", "sky", "coral", "wheat", "rose"],
    850,
  ),
  squid: bySea(sea.squid, ["rays", "net"], ["coral", "sky", "rose"], 860),
  shrimp: bySea(sea.shrimp, ["net"], ["sea", "foam"], 860),
  "dried-fish": bySea(sea.driedFish, ["net", "rays"], ["foam", "sky", "rose", "wheat"], 860),
  jellyfish: bySea(sea.jellyfish, ["net", "contour"], ["coral", "rose", "butter"], 820),
  honey: onLand(drinks.honey, ["comb"], ["amber", "butter", "wheat", "leaf", "coral"], 840),
  tea: onLand(
    (pen) => drinks.tea(pen, false),
    ["contour", "stripes"],
    ["sage", "leaf", "foam", "butter", "rose"],
    850,
  ),
  "rice-tea": onLand(
    (pen) => drinks.tea(pen, true),
    ["contour", "stripes"],
    ["sage", "leaf", "foam", "butter", "rose"],
    850,
  ),
  "rice-wine": onLand(
    drinks.riceWine,
    ["stripes", "rays", "contour"],
    ["straw", "rose", "sky", "butter", "clay"],
    830,
  ),
  "peanut-oil": onLand(
    (pen) => drinks.oil(pen, false),
    ["rays", "contour", "stripes"],
    ["leaf", "butter", "sage", "straw"],
    850,
  ),
  "sesame-oil": onLand(
    (pen) => drinks.oil(pen, true),
    ["rays", "contour", "stripes"],
    ["leaf", "butter", "sage", "straw"],
    850,
  ),
  essence: onLand(jars.essence, ["contour"], ["foam", "leaf"], 840),
  orange: onLand(garden.orange, ["contour", "rays"], ["leaf", "foam", "butter", "sky"], 830),
  pomelo: onLand(garden.pomelo, ["contour"], ["rose", "foam"], 830),
  guava: onLand(garden.guava, ["contour", "rays"], ["butter", "rose"], 830),
  melon: onLand(
    garden.melon,
    ["stripes", "rays", "contour"],
    ["foam", "coral", "butter", "sky"],
    830,
  ),
  gourd: onLand(garden.gourd, ["contour"], ["butter", "foam"], 850),
  shallot: onLand(garden.shallot, ["rays", "contour"], ["rose", "foam"], 830),
  deer: {
    draw: farm.deer,
    grounds: ["rays", "contour"],
    harmonies: ["clay", "sage", "butter", "sky", "rose"],
    land: ["hills"],
    top: 860,
    behind: true,
  },
  rooster: onLand(farm.rooster, ["rays"], ["wheat", "leaf", "sky", "butter"], 860),
  pig: onLand(farm.pig, ["contour", "rays"], ["leaf", "butter", "sage"], 850),
  goat: onLand(farm.goat, ["contour", "rays"], ["sky", "leaf"], 850),
  gio: atTable(
    kitchen.gio,
    ["stripes", "rays"],
    ["straw", "butter", "rose", "foam", "clay", "sage"],
    850,
  ),
  sausage: onLand(kitchen.sausage, ["rays", "stripes"], ["butter", "foam", "leaf", "straw"], 850),
  "banh-chung": atTable(grains.banhChung, ["rays"], ["coral", "butter"], 800),
  noodles: atTable(grains.noodles, ["stripes"], ["straw", "sage", "foam"], 830),
  rice: onLand(grains.riceSack, ["rays", "contour"], ["wheat", "leaf", "sky", "butter"], 830),
  grain: onLand(grains.grainBowl, ["stripes", "rays"], ["leaf", "rose", "butter", "sage"], 830),
  olives: onLand(jars.olives, ["contour", "stripes"], ["leaf", "rose"], 840),
  relish: onLand(jars.relish, ["stripes", "rays"], ["butter", "foam", "sage"], 840),
  cordyceps: onLand(jars.cordyceps, ["contour", "rays"], ["sage", "foam", "butter"], 840),
  "dried-meat": atTable(kitchen.driedMeat, ["stripes", "rays"], ["straw", "butter", "sage"], 840),
  incense: atTable(craft.incense, ["contour", "stripes"], ["clay", "sage", "rose", "amber"], 840),
  beads: atTable(craft.beads, ["stripes"], ["foam", "clay"], 840),
  woodware: atTable(craft.woodware, ["contour", "stripes"], ["sage", "straw"], 840),
}
