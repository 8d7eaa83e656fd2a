import { useEffect, useRef, useState } from 'react';
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { usePatternWords } from '../words.ts';

// The library's own address is somebody else's server: the reader comes with the console.
prepareZXingModule({
  overrides: { locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? wasmUrl : prefix + path) },
});

const options: ReaderOptions = {
  formats: ['DataMatrix', 'QRCode', 'Code128', 'EAN-13', 'EAN-8', 'UPC-A', 'ITF', 'DataBar'],
  // Plain keeps the separators of GS1 element strings; other modes write brackets or drop them.
  textMode: 'Plain',
  tryHarder: true,
  maxNumberOfSymbols: 1,
};

/** What the camera sees, read a few times a second; the same code counts again only after it was gone for a moment. */
function Camera({ onScan }: { readonly onScan: (code: string) => void }) {
  const t = usePatternWords();
  const video = useRef<HTMLVideoElement>(null);
  const [why, setWhy] = useState<string>();
  const told = useRef(onScan);
  told.current = onScan;
  useEffect(() => {
    const stop = new AbortController();
    void watch(video.current, (code) => told.current(code), stop.signal).catch((error: Error) => {
      if (!stop.signal.aborted) setWhy(window.isSecureContext ? error.message : t('cameraInsecure'));
    });
    return () => stop.abort();
  }, [t]);
  if (why) return <p className="ll-refusal">{t('cameraDenied', { why })}</p>;
  return (
    <figure className="ll-camera">
      <video ref={video} muted playsInline aria-label={t('cameraPoint')} />
      <figcaption className="ll-muted">{t('cameraPoint')}</figcaption>
    </figure>
  );
}

async function watch(
  video: HTMLVideoElement | null,
  onCode: (code: string) => void,
  stopped: AbortSignal,
): Promise<void> {
  if (!video) return;
  if (!navigator.mediaDevices) throw new Error('no camera');
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
  });
  const end = (): void => stream.getTracks().forEach((track) => track.stop());
  if (stopped.aborted) return end();
  stopped.addEventListener('abort', end);
  video.srcObject = stream;
  await video.play();
  const canvas = new OffscreenCanvas(1, 1);
  const draw = canvas.getContext('2d', { willReadFrequently: true });
  let last = { code: '', at: 0 };
  while (!stopped.aborted) {
    if (draw && video.videoWidth > 0) {
      canvas.width = video.videoWidth;
      canvas.height = video.videoHeight;
      draw.drawImage(video, 0, 0);
      const [found] = await readBarcodes(draw.getImageData(0, 0, canvas.width, canvas.height), options);
      const now = Date.now();
      if (found?.isValid && found.text) {
        // The symbology identifier says that the data is GS1's; with it the API reads AIs, without it plain text.
        const code = `${found.symbologyIdentifier}${found.text}`;
        if (code !== last.code || now - last.at > 2_500) onCode(code);
        last = { code, at: now };
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
}

// React.lazy takes default exports only.
// eslint-disable-next-line no-restricted-syntax
export default Camera;
