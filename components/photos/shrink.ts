/** Twice the largest size that is shown, for screens with small pixels. */
const LONGEST_SIDE = 2048;
const WORTH_IT_BYTES = 700_000;

/** A photo small enough for a slow line, if the browser can read it; the server makes it anew anyway. */
export async function shrink(file: File): Promise<Blob> {
  if (file.size < WORTH_IT_BYTES) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const made = new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.86));
    return (await made) ?? file;
  } catch {
    return file;
  }
}
