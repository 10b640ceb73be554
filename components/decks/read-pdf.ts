import { asDescription, isShape, scaleToScreen } from "@/lib/decks/file-rules";
import {
  Faulty,
  type Prepared,
  type PreparedSlide,
  type Reading,
  sha256,
  toPicture,
  whiteCanvas,
} from "./prepared";

/** Draws the pages of a PDF, if there are as many as there may be. Throws what is wrong with it. */
export async function readPdf(
  file: File,
  descriptionLength: number,
  { checkCount, progress }: Reading,
): Promise<Prepared> {
  const bytes = await file.arrayBuffer();
  const source = await sha256(bytes);
  const document = await openPdf(bytes);
  try {
    const { numPages } = document;
    checkCount("pages", numPages);
    for (let number = 1; number <= numPages; number += 1) {
      const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
      if (!isShape({ width, height })) throw new Faulty({ reason: "shape", number });
    }
    const slides: PreparedSlide[] = [];
    for (let number = 1; number <= numPages; number += 1) {
      progress(number - 1, numPages);
      slides.push(await drawPage(await document.getPage(number), descriptionLength));
    }
    return { source, original: file, slides };
  } finally {
    await document.loadingTask.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof openPdf>>;
type Page = Awaited<ReturnType<Pdf["getPage"]>>;

/** Its script and worker are loaded with the first PDF. Nothing is fetched from elsewhere. */
async function openPdf(data: ArrayBuffer) {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  pdfjs.GlobalWorkerOptions.workerSrc = new URL(
    "pdfjs-dist/legacy/build/pdf.worker.min.mjs",
    import.meta.url,
  ).toString();
  const options = { isEvalSupported: false, useWasm: false, enableXfa: false, stopAtErrors: false };
  try {
    return await pdfjs.getDocument({ data, ...options, verbosity: pdfjs.VerbosityLevel.ERRORS })
      .promise;
  } catch (error) {
    const isEncrypted = error instanceof Error && error.name === "PasswordException";
    throw new Faulty({ reason: isEncrypted ? "encrypted" : "broken" });
  }
}

async function drawPage(page: Page, descriptionLength: number): Promise<PreparedSlide> {
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: scaleToScreen({ width, height }) });
  const { canvas } = whiteCanvas(viewport.width, viewport.height);
  await page.render({ canvas, viewport, background: "#fff" }).promise;
  const picture = await toPicture(canvas);
  const { items } = await page.getTextContent();
  const text = asDescription(
    items.map((item) => ("str" in item ? item.str : "")),
    descriptionLength,
  );
  page.cleanup();
  return { picture, url: URL.createObjectURL(picture), text };
}
