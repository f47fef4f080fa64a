/**
 * Default target of an outlet's mix: share of in-province products of three stars or more, in
 * basis points (R18: a figure of Quảng Ninh, not of Hà Tĩnh; each outlet may set its own).
 */
export const DEFAULT_MIX_TARGET_BP = 7000
