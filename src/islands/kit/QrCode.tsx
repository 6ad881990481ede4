import type { qrPath } from '../../files/qr.ts';

/** A QR code that was made of a text. */
export const QrCode = ({ code: { size, path }, name }: { code: ReturnType<typeof qrPath>; name: string }) => (
  <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name}>
    <path class="paper" d={`M0 0h${size}v${size}h-${size}z`} />
    <path d={path} />
  </svg>
);
