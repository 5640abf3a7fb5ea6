/** Headers of every response. A handler that needs another value for its own page sets it after these. */

/** Nothing from elsewhere, no inline script or style, shown in a frame only by this site itself. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

const NO_DEVICE = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'].map((name) => `${name}=()`).join(', ');

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  // The address of a page may hold a question: it goes to nobody.
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': NO_DEVICE,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // What was asked and answered is kept nowhere, so not in a cache either.
  'Cache-Control': 'no-store',
};
