/** Sound and vibration tell right from wrong without a look at the screen: one high tone, or two low ones. */
let audio: AudioContext | undefined;

export function signal(isRight: boolean): void {
  navigator.vibrate?.(isRight ? 60 : [120, 80, 120]);
  try {
    audio ??= new AudioContext();
    const start = audio.currentTime;
    const tones = isRight
      ? [[880, 0, 0.12]]
      : [
          [220, 0, 0.18],
          [180, 0.24, 0.26],
        ];
    for (const [frequency = 0, after = 0, length = 0] of tones) {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = frequency;
      volume.gain.value = 0.15;
      tone.connect(volume).connect(audio.destination);
      tone.start(start + after);
      tone.stop(start + after + length);
    }
  } catch {
    // Without sound the colours and the vibration are left.
  }
}
