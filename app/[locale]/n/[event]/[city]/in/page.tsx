import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StubPage } from "@/components/share/stub-page";
import { env } from "@/lib/platform/env";
import { pageMetadata } from "@/lib/share/metadata-rules";
import { type Params, readStub } from "./stub-of";

type Props = { params: Promise<Params> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await readStub(await params);
  if (!found) return {};
  const { locale, path, stub } = found;
  const words = { title: stub.title, description: stub.lead };
  return pageMetadata({ locale, path: `${path}/in`, ...words, isListed: false });
}

export default async function StubRoute({ params }: Props) {
  const found = await readStub(await params);
  if (!found) notFound();
  return <StubPage {...found} origin={env().publicUrl} />;
}
