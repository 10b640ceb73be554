/**
 * Subsets the fonts to the glyphs that the catalogues and people's names need. Run by hand
 * (`npx tsx scripts/assets/fonts.ts`) when fonts.test.ts fails; the result is committed.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";
import { root } from "../process/run";

export const LIMIT_BYTES = 34_000;
const require = createRequire(import.meta.url);

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");
const ascii = range(0x20, 0x7e);
const latin1 = range(0xa0, 0xff);
const punctuation = "Œœ«»‘’“”–—…·•−×→←↑↓✓€\u2009\u202f";
/** What neither English nor French nor the catalogues write, but names do: pages load it when they show one. */
const french = "ÀÂÇÉÈÊËÎÏÔÙÛÜàâçéèêëîïôùûü";
const common = `\u00a0°·«»×½²${french}`;
export const RARE = [...latin1].filter((letter) => !common.includes(letter)).join("");
/** Headlines do not need these, and each adds kerning pairs with every other glyph. */
const symbols = /[¢¤¥¦¬¯±²³µ¶¸¹¼½¾÷{}|\\^`~]/g;

type Face = {
  name: string;
  package: string;
  weights: number | { min: number; max: number };
  glyphs: (catalogues: string) => string;
  /** Whether every page loads it, so that it counts toward the limit. */
  counted: boolean;
};

const everything = (catalogues: string) => ascii + common + punctuation + catalogues;
const faces: Face[] = [
  {
    name: "display",
    package: "bricolage-grotesque",
    // One weight: kerning for a range of weights would double the file.
    weights: 750,
    glyphs: (catalogues) => everything(catalogues).replace(symbols, ""),
    counted: true,
  },
  {
    name: "text",
    package: "atkinson-hyperlegible-next",
    weights: { min: 400, max: 700 },
    glyphs: everything,
    counted: true,
  },
  {
    name: "rare",
    package: "atkinson-hyperlegible-next",
    weights: { min: 400, max: 700 },
    glyphs: () => RARE,
    counted: false,
  },
  {
    name: "mono",
    package: "martian-mono",
    // In small print and in counters: never in running text, where bold would have to stand out.
    weights: 500,
    // Counters, codes and times: only the accents of « 19 h » and « à ».
    glyphs: () => `${ascii}\u00a0·–—’×−àéÀÉ`,
    counted: true,
  },
  {
    name: "reading",
    package: "newsreader",
    weights: { min: 400, max: 600 },
    glyphs: (catalogues) => everything(catalogues) + RARE,
    counted: false,
  },
];

function source(face: Face): string {
  const base = `@fontsource-variable/${face.package}`;
  const folder = dirname(require.resolve(`${base}/package.json`));
  return join(folder, "files", `${face.package}-latin-wght-normal.woff2`);
}

function catalogueGlyphs(): string {
  const folder = join(root, "lib/platform/i18n/messages");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, name));
  return [...new Set(files.flatMap((file) => [...readFileSync(file, "utf8")]))].sort().join("");
}

export type Subset = { name: string; file: string; font: Buffer; counted: boolean };

export async function subsets(): Promise<Subset[]> {
  const catalogues = catalogueGlyphs();
  const fonts: Subset[] = [];
  for (const face of faces) {
    const font = await subsetFont(readFileSync(source(face)), face.glyphs(catalogues), {
      targetFormat: "woff2",
      variationAxes: { wght: face.weights },
      keepFeatures: ["kern", "liga", "ccmp", "locl", "mark", "tnum"],
      noHinting: true,
    });
    const file = join(root, "app", "fonts", "generated", `${face.name}.woff2`);
    fonts.push({ name: face.name, file, font, counted: face.counted });
  }
  return fonts;
}

/** The bytes of the faces that every page loads. */
export const countedBytes = (fonts: Subset[]) =>
  fonts.filter(({ counted }) => counted).reduce((sum, { font }) => sum + font.length, 0);

async function main() {
  const fonts = await subsets();
  for (const { name, file, font } of fonts) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, font);
    console.log(`font ${name}: ${font.length} bytes`);
  }
  console.log(`fonts on every page: ${countedBytes(fonts)} of at most ${LIMIT_BYTES} bytes`);
}

if (import.meta.filename === process.argv[1]) await main();
