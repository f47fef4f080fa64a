import type { Channel, ChannelName } from "./channel"

/**
 * A channel that reaches nobody. It never shows an address or what a notice says: codes for signing
 * in would lie in the log for all to read.
 */
export const logChannel = (name: ChannelName): Channel => ({
  send: async ({ template, toMasked }) => {
    console.info(`notice ${template} by ${name} to ${toMasked}`)
    return "sent"
  },
})
