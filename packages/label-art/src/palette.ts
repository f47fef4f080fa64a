/** A ground with its pattern colour and the sun that belongs to it. */
export type Harmony = { ground: string; pattern: string; sun: string; halo: string }

export const HARMONIES = {
  wheat: { ground: "#f2cf8b", pattern: "#f8e0ae", sun: "#e8b160", halo: "#c98d3c" },
  amber: { ground: "#f0c469", pattern: "#e2ab45", sun: "#f9e5ae", halo: "#fff3d2" },
  butter: { ground: "#f4dc9d", pattern: "#e9c878", sun: "#fbeecb", halo: "#fffaf0" },
  sea: { ground: "#c0dacf", pattern: "#93bcb0", sun: "#f0cb95", halo: "#d9a866" },
  foam: { ground: "#d3e3da", pattern: "#a9c8bd", sun: "#f6e2b8", halo: "#fff6e0" },
  sky: { ground: "#bdd4da", pattern: "#93b4bf", sun: "#f5dba6", halo: "#fff0cf" },
  leaf: { ground: "#d5e0b6", pattern: "#aec391", sun: "#f4e3a8", halo: "#fff5d4" },
  sage: { ground: "#c5d5b2", pattern: "#a0b78e", sun: "#efe6c3", halo: "#fffbe9" },
  clay: { ground: "#e8c8a6", pattern: "#dbb28c", sun: "#f2e4c4", halo: "#fff6e0" },
  coral: { ground: "#f3be9b", pattern: "#eba781", sun: "#f9e4bb", halo: "#fff3da" },
  rose: { ground: "#eec9b8", pattern: "#e0ab97", sun: "#f9e8cd", halo: "#fff6ea" },
  straw: { ground: "#e4d5a8", pattern: "#d5c38e", sun: "#f4ebd3", halo: "#fffaf0" },
} as const satisfies Record<string, Harmony>

export type HarmonyName = keyof typeof HARMONIES
