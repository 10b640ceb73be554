import type { Prepared } from "./prepared";

/** `without-original`: every slide arrived, but the PDF itself did not. */
export type SendResult = "sent" | "without-original" | "lost" | { refusal: string };

/** Sends what has not arrived yet, one slide after the other. `progress` is told how many have arrived. */
export async function sendDeck(
  talkId: string,
  { source, original, slides }: Prepared,
  progress: (arrived: number) => void,
): Promise<SendResult> {
  try {
    const known = await fetch(`/api/decks/sending/${talkId}/${source}`);
    if (!known.ok) return { refusal: refusalOf(known.status) };
    const arrived: { slides: number[]; original: boolean } = await known.json();
    const before = new Set(arrived.slides);
    progress(before.size);
    const path = `/api/uploads/decks/${talkId}/${source}`;
    for (const [index, { picture, text }] of slides.entries()) {
      const number = index + 1;
      if (before.has(number)) continue;
      const refusal = await sendPart(`${path}/${number}`, picture, { description: text });
      if (refusal) return { refusal };
      before.add(number);
      progress(before.size);
    }
    // Slides that are there are worth more than the file for which a slow line has no time.
    if (!original || arrived.original) return "sent";
    const refusal = await sendPart(`${path}/original`, original).catch(() => "lost");
    return refusal === null ? "sent" : "without-original";
  } catch {
    // Only the connection throws: every answer of the server is looked at.
    return "lost";
  }
}

const refusalOf = (status: number) =>
  status === 404 ? "gone" : status === 429 ? "too-many" : "busy";

async function sendPart(
  address: string,
  file: Blob,
  fields: Record<string, string> = {},
): Promise<string | null> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append("file", file, "part");
  const response = await fetch(address, {
    method: "POST",
    headers: { accept: "application/json" },
    body,
  });
  if (response.ok) return null;
  const answer: { reason?: string } | null = await response.json().catch(() => null);
  return answer?.reason ?? refusalOf(response.status);
}
