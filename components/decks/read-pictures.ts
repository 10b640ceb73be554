import { isPictureSize, isShape, scaleToScreen } from "@/lib/decks/file-rules";
import {
  Faulty,
  type Prepared,
  type PreparedSlide,
  type Reading,
  sha256,
  toPicture,
  whiteCanvas,
} from "./prepared";

/** Pictures in their order, if there are as many as there may be. Throws what is wrong with one. */
export async function readPictures(
  files: File[],
  { checkCount, progress }: Reading,
): Promise<Prepared> {
  checkCount("pictures", files.length);
  const hashes: string[] = [];
  const slides: PreparedSlide[] = [];
  for (const [index, file] of files.entries()) {
    progress(index, files.length);
    hashes.push(await sha256(await file.arrayBuffer()));
    slides.push(await fitPicture(file, index + 1));
  }
  const source = await sha256(new TextEncoder().encode(hashes.join()));
  return { source, original: null, slides };
}

async function fitPicture(file: File, number: number): Promise<PreparedSlide> {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => {
    throw new Faulty({ reason: "picture-broken", name: file.name });
  });
  const { width, height } = bitmap;
  if (!isPictureSize(bitmap)) throw new Faulty({ reason: "picture-small", name: file.name });
  if (!isShape(bitmap)) throw new Faulty({ reason: "shape", number });
  const scale = Math.min(1, scaleToScreen(bitmap));
  const { canvas, context } = whiteCanvas(width * scale, height * scale);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const picture = await toPicture(canvas);
  return { picture, url: URL.createObjectURL(picture), text: "" };
}
