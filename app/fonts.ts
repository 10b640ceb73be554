import localFont from "next/font/local";

// scripts/assets/fonts.ts makes these files. "optional": a face that comes late waits for the next page, so that
// nothing moves under a thumb on a slow line.
const display = localFont({
  src: "./fonts/generated/display.woff2",
  variable: "--face-display",
  weight: "600 800",
  display: "optional",
  adjustFontFallback: "Arial",
});
const text = localFont({
  src: "./fonts/generated/text.woff2",
  variable: "--face-text",
  weight: "400 700",
  display: "optional",
  adjustFontFallback: "Arial",
});
const mono = localFont({
  src: "./fonts/generated/mono.woff2",
  variable: "--face-mono",
  weight: "400 700",
  display: "optional",
  adjustFontFallback: "Arial",
});
const reading = localFont({
  src: "./fonts/generated/reading.woff2",
  variable: "--face-reading",
  weight: "400 600",
  display: "optional",
  preload: false,
  adjustFontFallback: "Times New Roman",
});

/** For <html>. The reading face is fetched only where something is set in it. */
export const fontVariables = [display, text, mono, reading].map((face) => face.variable).join(" ");
