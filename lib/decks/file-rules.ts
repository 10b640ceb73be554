import { pictureKind } from "@/lib/platform/pictures/kind";

/** What is checked of files in the browser, before anything is sent; the server checks again what could harm anybody else. */

export const MAX_PDF_BYTES = 60_000_000;
export const MAX_PICTURE_BYTES = 20_000_000;

/** `start`: its first bytes, as Latin-1. */
export type ChosenFile = { name: string; size: number; start: string };

export type FileFault =
  | "no-file"
  | "presentation"
  | "unknown-kind"
  | "several-pdfs"
  | "mixed"
  | "pdf-too-large"
  | "picture-too-large";

const PRESENTATION = /\.(?:pptx?|ppsx?|key|odp)$/i;
/** A PDF may begin later (ISO 32000-1, annex H: within the first 1,024 bytes). */
const PDF = /^[\s\S]{0,1019}%PDF-/;
/** How much of a file tells what it is. */
export const START_BYTES = 1024;

const kindOf = ({ start }: ChosenFile) =>
  PDF.test(start) ? "pdf" : pictureKind(start) ? "picture" : null;

type Chosen = { kind: "pdf" | "pictures" } | { fault: FileFault; name: string };

/** One PDF, or pictures alone; otherwise what is wrong, and with which file. */
export function chosenKind(files: readonly ChosenFile[]): Chosen {
  const fault = (reason: FileFault, file?: ChosenFile): Chosen => ({
    fault: reason,
    name: file?.name ?? "",
  });
  if (files.length === 0) return fault("no-file");
  const presentation = files.find(({ name }) => PRESENTATION.test(name));
  if (presentation) return fault("presentation", presentation);
  const unknown = files.find((file) => kindOf(file) === null);
  if (unknown) return fault("unknown-kind", unknown);
  const pdfs = files.filter((file) => kindOf(file) === "pdf");
  if (pdfs.length === 0) {
    const large = files.find(({ size }) => size > MAX_PICTURE_BYTES);
    return large ? fault("picture-too-large", large) : { kind: "pictures" };
  }
  if (pdfs.length < files.length) return fault("mixed");
  if (pdfs.length > 1) return fault("several-pdfs");
  const large = pdfs.find(({ size }) => size > MAX_PDF_BYTES);
  return large ? fault("pdf-too-large", large) : { kind: "pdf" };
}

/** In the order of the numbers in their names: "slide 2" before "slide 10". */
export function inOrder<File extends { name: string }>(files: readonly File[]): File[] {
  const { compare } = new Intl.Collator("en", { numeric: true });
  return [...files].sort((a, b) => compare(a.name, b.name));
}

const WIDE = { width: 1920, height: 1080 };
/** Narrower than a telephone, or a strip: on a screen nobody could read it. */
const MOST_STRETCHED = 3;
const LEAST_PIXELS = 200;

type Size = { width: number; height: number };

export function isShape({ width, height }: Size): boolean {
  return Math.max(width / height, height / width) <= MOST_STRETCHED;
}

export function isPictureSize({ width, height }: Size): boolean {
  return Math.min(width, height) >= LEAST_PIXELS;
}

/** How much larger or smaller a page is drawn, to fit a screen of 1920 × 1080. */
export function scaleToScreen({ width, height }: Size): number {
  return Math.min(WIDE.width / width, WIDE.height / height);
}

/** The text of a slide as its alternative text: one line without control characters, cut at a word. */
export function asDescription(pieces: readonly string[], max: number): string {
  const text = pieces
    .join(" ")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  const end = cut.lastIndexOf(" ");
  return `${cut.slice(0, end > 0 ? end : cut.length)}…`;
}
