import { chosenKind, inOrder, START_BYTES } from "@/lib/decks/file-rules";
import { Faulty, type Prepared, type Reading } from "./prepared";
import { readPdf } from "./read-pdf";
import { readPictures } from "./read-pictures";

/** Looks at what was chosen, before anything is sent. Throws what is wrong with it. */
export async function readDeck(
  files: File[],
  descriptionLength: number,
  reading: Reading,
): Promise<Prepared> {
  const starts = await Promise.all(
    files.map(async (file) => ({ name: file.name, size: file.size, start: await startOf(file) })),
  );
  const chosen = chosenKind(starts);
  if ("fault" in chosen) throw new Faulty({ reason: chosen.fault, name: chosen.name });
  const [first] = files;
  if (chosen.kind === "pdf" && first) return readPdf(first, descriptionLength, reading);
  return readPictures(inOrder(files), reading);
}

async function startOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, START_BYTES).arrayBuffer());
  return String.fromCharCode(...bytes);
}
