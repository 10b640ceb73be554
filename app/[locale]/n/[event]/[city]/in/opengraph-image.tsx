import { headers } from "next/headers";
import { noPicture, picture } from "@/components/share/picture";
import { pictureSize } from "@/lib/share/metadata-rules";
import { type Params, readStub } from "./stub-of";

// Otherwise Next would cache pictures for ever, and a file for each invented URL.
export const dynamic = "force-dynamic";

type Props = { params: Promise<Params> };

export async function generateImageMetadata({ params }: { params: Params }) {
  const alt = (await readStub(await params))?.stub.picture.alt;
  return [{ id: "card", alt, size: pictureSize, contentType: "image/png" }];
}

export default async function StubPicture({ params }: Props) {
  const found = await readStub(await params);
  return found ? picture(found.stub.picture, await headers()) : noPicture();
}
