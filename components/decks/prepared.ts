import type { FileFault } from "@/lib/decks/file-rules";

export type PreparedSlide = {
  picture: Blob;
  /** Of the picture, for the preview. */
  url: string;
  /** Its text, for the alternative text. */
  text: string;
};

/** A deck whose every slide was looked at, and which can be sent. */
export type Prepared = { source: string; original: File | null; slides: PreparedSlide[] };

/** What is wrong with what was chosen, with the values of its sentence. */
export type Fault = {
  reason:
    | FileFault
    | "pages"
    | "pictures"
    | "encrypted"
    | "broken"
    | "picture-broken"
    | "shape"
    | "picture-small";
  count?: number;
  name?: string;
  number?: number;
};

export class Faulty extends Error {
  constructor(readonly fault: Fault) {
    super(fault.reason);
  }
}

export type Reading = {
  /** Throws the fault of a deck with that many slides. */
  checkCount: (reason: "pages" | "pictures", count: number) => void;
  /** How many slides are read, of how many. */
  progress: (read: number, all: number) => void;
};

export async function sha256(...parts: (ArrayBuffer | Uint8Array<ArrayBuffer>)[]): Promise<string> {
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Slides of photographs are a tenth of what they would be as PNG. */
export function toPicture(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("no picture"))),
      "image/jpeg",
      0.92,
    ),
  );
}

/** On white: a transparent page is white on paper, too. */
export function whiteCanvas(width: number, height: number) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  return { canvas, context };
}
