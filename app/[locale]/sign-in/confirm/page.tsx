import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConfirmSignIn, SignIn } from "@/components/people/sign-in";
import { normalizeAddress } from "@/lib/people/address";
import { ownPath } from "@/lib/people/schema";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.signIn");
  return { title: t("confirmTitle"), robots: { index: false } };
}

export default async function ConfirmSignInPage({ searchParams }: Props) {
  const { address, code, to } = await searchParams;
  const normal = normalizeAddress(String(address ?? ""));
  const path = ownPath(to);
  if (!normal.ok) return <SignIn to={path} />;
  return (
    <ConfirmSignIn address={normal.address} code={String(code ?? "").slice(0, 20)} to={path} />
  );
}
