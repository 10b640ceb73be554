import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";

const LIMIT_BYTES = 60_000;
const root = join(import.meta.dirname, "..");
const out = join(root, "app", "fonts", "generated");
const stamp = join(out, "inputs.json");
const require = createRequire(import.meta.url);

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");
const ascii = range(0x20, 0x7e);
const latin1 = range(0xa0, 0xff);
const punctuation = "Œœ«»‘’“”–—…·•−×→←↑↓✓€\u2009\u202f";
/** No headline needs these, and each carries its kerning with every other. */
const signs = /[¢¤¥¦¬¯±²³µ¶¸¹¼½¾÷{}|\\^`~]/g;

type Face = {
  name: string;
  package: string;
  weights: { min: number; max: number };
  glyphs: (catalogues: string) => string;
  counted: boolean;
};

const everything = (catalogues: string) => ascii + latin1 + punctuation + catalogues;
const faces: Face[] = [
  {
    name: "display",
    package: "bricolage-grotesque",
    weights: { min: 600, max: 800 },
    glyphs: (catalogues) => everything(catalogues).replace(signs, ""),
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
    name: "mono",
    package: "martian-mono",
    weights: { min: 400, max: 700 },
    // Numbers that tick, codes and times: no accents but those of « 19 h » and « à ».
    glyphs: () => `${ascii}\u00a0·–—’×−àéÀÉ`,
    counted: true,
  },
  {
    name: "reading",
    package: "newsreader",
    weights: { min: 400, max: 600 },
    glyphs: everything,
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

function inputsHash(catalogues: string): string {
  const hash = createHash("sha256")
    .update(catalogues)
    .update(readFileSync(import.meta.filename));
  for (const face of faces) hash.update(readFileSync(source(face)));
  return hash.digest("hex");
}

function unchanged(hash: string): boolean {
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== hash) return false;
  return faces.every((face) => existsSync(join(out, `${face.name}.woff2`)));
}

async function write(face: Face, catalogues: string): Promise<number> {
  const font = await subsetFont(readFileSync(source(face)), face.glyphs(catalogues), {
    targetFormat: "woff2",
    variationAxes: { wght: face.weights },
    keepFeatures: ["kern", "liga", "ccmp", "locl", "mark", "tnum"],
    noHinting: true,
  });
  writeFileSync(join(out, `${face.name}.woff2`), font);
  return font.length;
}

const catalogues = catalogueGlyphs();
const hash = inputsHash(catalogues);
if (unchanged(hash)) process.exit(0);

mkdirSync(out, { recursive: true });
let sum = 0;
for (const face of faces) {
  const bytes = await write(face, catalogues);
  if (face.counted) sum += bytes;
  console.log(`font ${face.name}: ${bytes} bytes`);
}
console.log(`fonts of every page together: ${sum} of at most ${LIMIT_BYTES} bytes`);
if (sum > LIMIT_BYTES) process.exit(1);
writeFileSync(stamp, hash);
