export type Sounds = {
  add: () => void
  again: () => void
  refuse: () => void
  dull: () => void
  /** A bank told of money. */
  money: () => void
}

type Tone = { hz: number; ms: number; after?: number; gain?: number }

const silent = () => undefined

/** Short tones of the till; the volume is never zero for a refusal. Silent where the browser has no audio. */
export function createSounds(volume: () => number): Sounds & {
  /** Opens the audio device ahead: with the first scan it would cost that scan a tenth of a second. */
  warm: () => void
} {
  let context: AudioContext | null = null
  const opened = () => {
    context ??= new AudioContext()
    return context
  }
  const sound = (tones: readonly Tone[], least: number) => {
    try {
      const context = opened()
      const loud = Math.max(volume(), least)
      if (loud === 0) return
      for (const { hz, ms, after = 0, gain = 1 } of tones) {
        const start = context.currentTime + after / 1000
        const oscillator = context.createOscillator()
        const envelope = context.createGain()
        oscillator.frequency.value = hz
        envelope.gain.setValueAtTime(0.18 * loud * gain, start)
        envelope.gain.exponentialRampToValueAtTime(0.0001, start + ms / 1000)
        oscillator.connect(envelope).connect(context.destination)
        oscillator.start(start)
        oscillator.stop(start + ms / 1000)
      }
    } catch {
      silent()
    }
  }
  // After the line is in the picture: on a slow tablet making a tone takes milliseconds of the scan.
  const play = (tones: readonly Tone[], least = 0) => void setTimeout(() => sound(tones, least))
  return {
    warm: () => {
      try {
        opened()
      } catch {
        silent()
      }
    },
    add: () => play([{ hz: 1760, ms: 40 }]),
    again: () => play([{ hz: 2217, ms: 40 }]),
    refuse: () =>
      play(
        [
          { hz: 220, ms: 90 },
          { hz: 196, ms: 90, after: 120 },
        ],
        0.2,
      ),
    dull: () => play([{ hz: 130, ms: 60, gain: 0.8 }], 0.2),
    money: () =>
      play([
        { hz: 880, ms: 150 },
        { hz: 1109, ms: 150, after: 160 },
        { hz: 1319, ms: 180, after: 320 },
      ]),
  }
}
