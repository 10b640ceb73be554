import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignIn } from "@/components/people/sign-in";
import { ownPath } from "@/lib/people/schema";

type Props = { searchParams: Promise<{ to?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.signIn");
  return { title: t("title"), robots: { index: false } };
}

export default async function SignInPage({ searchParams }: Props) {
  return <SignIn to={ownPath((await searchParams).to)} />;
}
